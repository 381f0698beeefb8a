import type { Contract, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { follow } from '../../../contract/follow';
import { successesOf } from '../../../contract/statuses';
import { isObject } from '../../../json';
import { wordsAbout } from '../../errors/members';
import { hasLongest } from '../../fields/longest';
import { snakeOf } from '../../text/words';
import { inputsAlone } from './alone';
import { choicesOf, listsIn, membersOf, type Hidden, type Member } from '../../fields/lists';
import { takenBy, type Taken } from './taken';

/** How the things of a batch are told apart by names that the caller chose. `unnamed`: they have none. */
export type Naming = 'named' | 'unnamed' | 'optional' | 'unlimited';

/** Whether each thing of a batch must have a name of the caller's, of limited length. */
export function namingOf(contract: Contract, operation: Operation): Naming {
  const isName = ownNames(contract, operation);
  const namings = takenBy(contract, operation).map((taken) => namingIn(contract, taken, isName));
  return namings.find((naming) => naming !== 'named') ?? namings[0] ?? 'unnamed';
}

/** What names the things of a batch, as members of its entries; keys of a map have no member. */
export function nameMembers(contract: Contract, operation: Operation): Member[] {
  return membersTaken(contract, operation, 'readOnly').filter(ownNames(contract, operation));
}

/** What the entries of a batch show of themselves, and their caller does not send. */
export function givenMembers(contract: Contract, operation: Operation): Member[] {
  const sent = new Set(membersTaken(contract, operation, 'readOnly').map(({ name }) => name));
  return membersTaken(contract, operation, 'writeOnly').filter(({ name }) => !sent.has(name));
}

function membersTaken(contract: Contract, operation: Operation, hidden: Hidden): Member[] {
  return takenBy(contract, operation).flatMap(({ entry }) =>
    choicesOf(contract, entry).flatMap((choice) => membersOf(contract, choice, hidden)),
  );
}

function namingIn(contract: Contract, taken: Taken, isName: (member: Member) => boolean): Naming {
  const { isMap, schema, entry } = taken;
  if (isMap && isKeyLimited(contract, schema)) return 'named';
  const choices = choicesOf(contract, entry).map((choice) => {
    const own = membersOf(contract, choice, 'readOnly').filter(isName);
    if (own.length === 0) return isMap ? 'unlimited' : 'unnamed';
    const demanded = own.filter(({ isAlways }) => isAlways);
    if (demanded.length === 0) return 'optional';
    return demanded.some((one) => isLimited(contract, one.schema)) ? 'named' : 'unlimited';
  });
  return choices.find((naming) => naming !== 'named') ?? 'named';
}

/** Keys of a map are always there; `propertyNames` says how long they get. */
function isKeyLimited(surroundings: Surroundings, map: Schema): boolean {
  const names = keyword(flatten(surroundings, map), 'propertyNames');
  const usedAt = [...map.path, 'propertyNames'];
  const found = isObject(names) ? follow(surroundings.root, names, usedAt) : undefined;
  if (!found) return false;
  const { node, path } = found;
  return isLimited(surroundings, { node, path, usedAt, component: undefined });
}

/** Longer is a text. */
const LONGEST = 1_000;

function isLimited(surroundings: Surroundings, schema: Schema): boolean {
  const flat = flatten(surroundings, schema);
  if (flat.types.has('integer')) return true;
  const longest = keyword(flat, 'maxLength');
  return hasLongest(flat) && !(typeof longest === 'number' && (longest < 1 || longest > LONGEST));
}

const OWN =
  /^(client|customer|caller|external|out|own|my|custom|user|app|partner|merchant|source|local|sender|idempotency|dedup|dedupe|deduplication|unique|order|item|entry|line|message|msg|sms|notification|request|end_to_end)_([a-z]{1,20}_)?(id|uuid|guid|ref|reference|key|token|no|number|code|tag|handle|name|correlator)$/;
const BARE =
  /^_?(id|uuid|guid|uid|ref|reference|key|token|lid|tag|handle|label|correlation_id|correlator|referenz|kennung|schluessel|aktenzeichen|referencia|clave|chave|cle|riferimento|chiave|reference_id|ref_id|ref_no|reference_number|external_ref)$/;
const OF_OTHERS = /^(trace|tracing|span|session|tenant|account|template|campaign|parent)_/;

/**
 * A text in an entry of the request by which its caller knows it: by its name; or, whatever it is called, because nobody
 * sends it with one thing alone, and the result repeats it or the text says that it is the caller's.
 */
function ownNames(contract: Contract, operation: Operation): (member: Member) => boolean {
  const alone = inputsAlone(contract, operation);
  const repeated = new Set(resultNames(contract, operation));
  return (member) => {
    const { name, schema, around } = member;
    const { types, properties } = flatten(contract, schema);
    if (properties.size > 0 || !(types.has('string') || types.has('integer'))) return false;
    if (around.some((one) => /^(to|from|sender|recipient|template|contact|metadata)s?$/i.test(one)))
      return false;
    const snake = snakeOf(name);
    const said = wordsAbout(contract, member);
    if (IGNORED.test(said) || (FOREIGN.test(said) && !RECOGNISES.test(said)) || OF_OTHERS.test(snake))
      return false;
    const isRepeated = repeated.has(snake);
    if (/^correlation_?id$|^tag$|^label$/.test(snake) && !isRepeated && !RECOGNISES.test(said)) return false;
    if (OWN.test(snake) || BARE.test(snake) || /编号|单号|流水号|幂等键/.test(name)) return true;
    return !alone.has(snake) && (isRepeated || CHOSEN.test(said));
  };
}

/** The names in the entries of what it answers. */
function resultNames(contract: Contract, operation: Operation): string[] {
  return successesOf(operation)
    .flatMap(({ content }) => content)
    .flatMap(({ schema }) => (schema ? listsIn(contract, schema, 'writeOnly') : []))
    .flatMap(({ entry }) => choicesOf(contract, entry))
    .flatMap((choice) => membersOf(contract, choice, 'writeOnly'))
    .map(({ name }) => snakeOf(name));
}

const CHOSEN =
  /\b(chosen|assigned|made up|generated|set|given|supplied|provided) by (you|the (caller|client|sender|customer|initiating|submitting))|\byour own\b|由(调用方|客户|您)|von der einreichenden|vom (aufrufer|client)|elegid[ao] por|escolhid[ao] p|choisie? par/i;
/** It is for people, or for the sender's books, and nobody looks whether it came before. */
const FOREIGN =
  /\b(assigned|generated|set|chosen) by (us|the server|the bank|larkline|the api)\b|\b(tracing|trac(e|ing) only|logs? only|reporting only)\b|由(服务端|系统|我们)(生成|分配)|(仅|只)用于(追踪|日志|统计)/i;
const IGNORED =
  /\b((other|all) values|it) (is|are) ignored\b|^\W{0,3}(ignored|reserved|unused)\b|其他值.{0,4}忽略|^(未使用|预留|忽略)/i;
const RECOGNISES =
  /idempoten|de-?dup|duplicat|recogni[sz]|repeat|again|only once|at most once|twice|幂等|去重|重复|识别|再次/i;
