import type { Contract, Operation, Response, Surroundings } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { textOf } from '../fields/data-fields';
import { requestsOf, type Exchanged } from '../fields/exchanged';
import { meantResponses } from '../errors/meant-responses';
import { spoken } from '../errors/plain';
import { saidBy } from '../errors/said';
import { isContradicted } from '../meanings/contradicted';
import { likenessIn } from '../meanings/related';
import { sentencesOf } from '../text/sentences';

/**
 * What the contract says of a change that names no version.
 * - `refused`: it is refused, and one sees how
 * - `done`: it is carried out
 * - `unsaid`
 */
export type WithoutCondition = 'refused' | 'done' | 'unsaid';

/** What becomes of a change whose caller does not say which version it has seen. */
export function withoutCondition(contract: Contract, operation: Operation): WithoutCondition {
  const messages = requestsOf(contract, operation).map((message) =>
    message.filter((field) => namesSeenVersion(contract, field)),
  );
  const { summary, description, body } = operation;
  const ofAll = [summary, description, body?.description ?? '']
    .flatMap(sentencesOf)
    .filter((one) => VERSION.test(one));
  const ofVersion = messages.flat().flatMap((one) => sentencesOf(textOf(contract, one)));
  if ([...ofAll, ...ofVersion].some(saysDone) || ofVersion.some((one) => STANDS_IN.test(one))) return 'done';
  const refusals = meantResponses(operation).filter(({ status }) => /^4/.test(status));
  const own = refusals.filter(({ status }) => status === '428');
  if (own.some(({ description: said }) => isCarriedOut(said))) return 'done';
  if (own.length > 0) return 'refused';
  const isDemanded = messages.length > 0 && messages.every((some) => some.some(({ required }) => required));
  const isRefused = refusals.some(({ status }) => /^4(00|22|xx)$/i.test(status));
  if (isDemanded && isRefused && !hasItsOwnStatus(contract)) return 'refused';
  return refusals.some((one) => saysMissing(contract, one)) ? 'refused' : 'unsaid';
}

/** Where one change has `428` for it, a `400` of another is for something else. */
const hasItsOwnStatus = memoizeAlone((contract: Contract): boolean =>
  contract.operations.some((operation) => meantResponses(operation).some(({ status }) => status === '428')),
);

function namesSeenVersion(contract: Contract, field: Exchanged): boolean {
  const isOne = field.in !== 'path' && likenessIn(contract, field, 'version-token') === 'is';
  return isOne && !isContradicted(contract, field, 'version-token', true);
}

/** "When omitted, the flow is deleted at whatever version it has." */
function saysDone(sentence: string): boolean {
  return WITHOUT.test(sentence) && isCarriedOut(sentence);
}

/** The version that is there stands in for the one that was not sent: so each change fits. */
const STANDS_IN =
  /\bdefaults? (to|is) (the )?(current|present|latest|newest|actual|stored)\b|\b(the )?(current|present|latest|newest|actual|stored) (\w{1,20} )?(is|gets) (then )?(assumed|used|taken|meant|supposed)\b|\b(assumed|taken|understood) (to be|as) the (current|present|latest)\b|\b(absent|omitted|missing|left out|not sent|without it)\b[^.]{0,20}\b(version|revision|etag)\b[^.]{0,50}\b(assumed|used|taken)\b|默认(为|使用|取|按)?(当前|最新)|(按|以|视为)(当前|最新)(的)?(版本|修订)[^。；]{0,6}(处理|执行|计)|\b(gilt|gelten|wird) (dann )?(die|der) (aktuelle|jetzige|neueste)\w{0,2} |\b(se (usa|toma|asume)|est (utilis|suppos)\w{0,3}|[ée] (usada|assumida)) (la|a|el|o)? ?(versi|actual|atual)/i;

const WITHOUT =
  /\b(without|omit\w{0,4}|absent|missing|left out|leave (it|this) out|not (sent|given|provided|present|set)|unset|empty)\b|\bno (version|revision|etag|if-match|condition)\b|不传|未传|不带|没有传|省略|缺省|不填/i;

function isCarriedOut(text: string): boolean {
  return sentencesOf(text).some((one) => DONE.test(one) && !REFUSED.test(one));
}

/** English and Chinese; of other languages "has been made", and "what is there is overwritten". */
const DONE =
  /\b(is|are|was|were|gets?|will be|has been|have been|had been) (then |still |simply |nevertheless |all the same )?(made|done|saved|deleted|activated|applied|carried out|changed|accepted|executed|performed|processed|overwritten|replaced|updated|removed|stored|written|forced)\b|\b(last|latest) (write|save|writer) wins\b|\bwhatever (version|revision|state|is there)\b|\b(un|not )conditional(ly)?\b|\boverwrites?\b|\bno (check|condition) is (made|checked)\b|\bnothing is (checked|compared)\b|\bhar gjorts\b|\bwurde[n]? (trotzdem |dennoch )?(aus|durch)gef[uü]hrt|\bse (ha )?(aplic|realiz|guard)\w{0,5} (igual|de todos)|\bfoi (aplicad|feit|salv)[ao]|\ba [eé]t[eé] (appliqu|enregistr|effectu)\w{0,4}|已(经)?([按以用对][^，。；]{0,12})?(修改|保存|删除|执行|覆盖)|直接覆盖|照常(执行|保存)|无条件/i;

const REFUSED =
  /\b(nothing|not|never|no (change|flow)|refus\w{0,4}|reject\w{0,4}|den(y|ied)|forbidden|428|must|required)\b|n't\b|\bingenting\b|\binte\b|\bnichts?\b|\bnada\b|\bno se\b|\brien\b|\bn[aã]o\b|\bnon\b|没有|并未|未(被)?|拒绝|不会/i;

/** A refusal with a code of its own: `MISSING_VERSION`, `etag_required`. "No version where one is required" is said of others. */
function saysMissing(surroundings: Surroundings, response: Response): boolean {
  if (isCarriedOut(response.description)) return false;
  const { texts } = saidBy(surroundings, response);
  return (texts.match(A_CODE) ?? []).map(spoken).some((name) => VERSION.test(name) && LACKED.test(name));
}

/** As written in a sentence, and, taken apart, as the whole of a line: what an example shows. */
const A_CODE =
  /\b[A-Za-z]{2,30}(?:[_-][A-Za-z]{2,30}){1,5}\b|\b[a-z]{2,30}(?:[A-Z][a-z]{1,30}){1,5}\b|^[A-Za-z]{2,30}(?: [A-Za-z]{2,30}){1,4}$/gm;

const VERSION = /\b(version|revision|etag|entity tag|if[- ]match|rev|precondition|condition)\b|版本|修订/i;
const LACKED =
  /\b(missing|miss|required|requires?|absent|omitted|lacks?|without|needs?|has no|have no|names? no|carries no|no|not (sent|given|named|stated|provided))\b|缺少|缺失|没有|未(传|带|提供|填)|不带|必填/i;
