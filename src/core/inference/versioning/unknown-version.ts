import type { Contract, Example, Operation, Response } from '../../contract/contract';
import { headOf } from '../../contract/head';
import { memoizeAlone } from '../../contract/memoize';
import { isObject, type JsonValue } from '../../json';
import { isCode, isType } from '../errors/code-names';
import { spoken } from '../errors/plain';
import { saidBy } from '../errors/said';
import { textsBelow } from '../errors/walk';
import { sentencesOf } from '../text/sentences';
import { words } from '../text/words';
import { localWords } from './local-words';
import { hasNoMediaType, isInAddress, versionParameters } from './named-versions';
import { versionsWritten } from './version-forms';
import { plainVersion } from './version-names';

/** True where an operation says how a version that does not exist is refused, and by which code a program tells. */
export function refusesUnknownVersion(contract: Contract, operation: Operation): boolean {
  if (hasNoMediaType(contract, operation) && !readsAccept(operation)) return true;
  const about = versionParameters(contract, operation).map(({ description }) => description);
  if ([...about, operation.description, headOf(contract)].some((one) => takesUnknown(contract, one)))
    return false;
  if (operation.responses.some((response) => isRefusal(contract, response))) return true;
  // No operation stands at an address with another version.
  return saidForAll(contract);
}

/** Without a body, it says of itself that it looks at `Accept`. */
function readsAccept({ parameters, description }: Operation): boolean {
  return parameters.some(({ name }) => /^accept$/i.test(name)) || /`?\baccept\b`?/i.test(description);
}

const REFUSALS = /^(400|404|406|410|415|421|422|426|4xx|default)$/i;

function isRefusal(contract: Contract, response: Response): boolean {
  if (!REFUSALS.test(response.status)) return false;
  const { description, codes } = saidBy(contract, response);
  const isUnknown = (said: string) => isUnknownVersion(contract, said);
  const isOwnCode = (code: string) => isCodeOfUnknown(contract, code);
  const sentences = sentencesOf(description).filter(isUnknown);
  if (sentences.some((one) => codeIn(contract, one) !== undefined)) return true;
  const examples = response.content.flatMap((media) => media.examples);
  if (
    examples.some(({ value, path }) =>
      [...textsBelow(value, path)].some(({ text }) => /^[\w.-]{3,60}$/.test(text) && isOwnCode(text)),
    )
  )
    return true;
  const shown = examples
    .map((example) => ({ code: codeOf(example.value), ...example }))
    .filter(({ code }) => code !== undefined);
  // What is shown is what people copy: a list of all codes that there are does not outdo it.
  if (shown.length === 0) return sentences.length > 0 && [...codes].some(isOwnCode);
  return shown.some(({ code = '', value, path }) => {
    // A code that says that none was named, or that something else is shown with, does not tell this failure.
    if (GENERAL.test(code) || LACKED.test(spoken(code))) return false;
    const saidIn = (one: Pick<Example, 'value' | 'path'>) =>
      [...textsBelow(one.value, one.path)].map(({ text }) => spoken(text)).join(' ');
    const isShared = shown.some((other) => other.code === code && !isUnknown(saidIn(other)));
    if (shown.length > 1 && isShared) return false;
    return isUnknown(saidIn({ value, path })) || (sentences.length > 0 && shown.length === 1);
  });
}

const LACKED =
  /\b(missing|required|absent|omitted|lacking|not (given|sent|named|specified|provided))\b|fehl(t|end)|erforderlich|falta|ausente|manqu|manca|ontbre|缺/i;

/** The code that an example of an error shows: of the body, or of the envelope or list in it. */
function codeOf(value: JsonValue, depth = 0): string | undefined {
  if (Array.isArray(value)) return value.length > 0 ? codeOf(value[0] ?? null, depth + 1) : undefined;
  if (!isObject(value) || depth > 3) return undefined;
  const members = Object.entries(value);
  const own = members.flatMap(([name, one]) => (isCode(name) && isScalar(one) && one !== '' ? `${one}` : []));
  const inner = members.flatMap(([, one]) => (isScalar(one) ? [] : (codeOf(one, depth + 1) ?? [])));
  const typed = members.flatMap(([name, one]) =>
    (isType(name) || ALSO_CODES.test(name)) && typeof one === 'string' ? one.replace(/^.*[/:#]/, '') : [],
  );
  return [...own, ...inner, ...typed][0];
}

/** Names that are codes where nothing else is. */
const ALSO_CODES = /^(error|reason|name|key)$/i;

function isScalar(value: JsonValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

const saidForAll = memoizeAlone(
  (contract: Contract): boolean =>
    contract.operations.some((operation) => isInAddress(contract, operation)) &&
    headOf(contract)
      .split(/\n[^\S\n]*\n/)
      .some((paragraph) => {
        const sentences = sentencesOf(paragraph);
        return (
          sentences.some((one) => isUnknownVersion(contract, one)) &&
          codeIn(contract, paragraph) !== undefined
        );
      }),
);

/** A code that speaks of versions that do not exist: `unknown_version`, `VersionNotFound`. */
function codeIn(contract: Contract, said: string): string | undefined {
  return (said.match(/[\w.-]{3,60}/g) ?? []).find((code) => isCodeOfUnknown(contract, code));
}

function isCodeOfUnknown(contract: Contract, code: string): boolean {
  return (
    /[_.-]|[a-z][A-Z]|^[A-Z]+$/.test(code) &&
    isAboutVersion(contract, code) &&
    isUnknownVersion(contract, spoken(code))
  );
}

/** What any malformed request gets. */
const GENERAL =
  /^(invalid|bad|malformed|validation|unprocessable|wrong)?[ _-]?(request|input|argument|parameter|params?|entity|error|header|failed)?([ _-]?(error|failed))?$|^(not[ _-]?found|client[ _-]?error|\d{3})$/i;

function isUnknownVersion(contract: Contract, said: string): boolean {
  if (!isAboutVersion(contract, said)) return false;
  return UNKNOWN.test(said.replace(NOT_GIVEN, ' ')) || namesUnserved(contract, said);
}

/** By a word for version, or by that of the contract's own fields. */
function isAboutVersion(contract: Contract, said: string): boolean {
  return A_VERSION.test(said) || words(said).some((word) => localWords(contract).has(word));
}

/** "Version 9", where there are 1 and 2: whatever else is said, that is one that does not exist. */
function namesUnserved(contract: Contract, said: string): boolean {
  const served = versionsWritten(contract);
  if (served.size === 0) return false;
  const isDate = [...served].every((one) => /^20\d\d-/.test(one));
  const named =
    said.match(isDate ? /(?<![\d-])20\d\d-\d\d-\d\d(?![\dT])/g : /(?<![\w.-])v?\d{1,2}(?![\w-]|\.\d)/gi) ??
    [];
  return named.some((one) => !served.has(plainVersion(one)));
}

/** In the languages of Europe and East Asia. */
const A_VERSION = /version|versjon|versie\b|versi[oó]n|vers[aã]o|wersj|verzi|верси|バージョン|버전|版本/i;

/** A version that nobody named is another failure. */
const NOT_GIVEN =
  /\b(is|are|was|were|has|have|been)( not|n't)( been)? (specified|given|sent|present|provided|set|stated|named|supplied)\b/gi;

const UNKNOWN =
  /unknown|unsupported|unrecogni[sz]ed|unavailable|invalid|retired|nonexist|no such|none such|there is no\b|\bno version (`?v?\d|called|named|with|of that|like)|\b(is|are|was|does|do|did)( not|n't)\b|\bnot (a |an |one |yet |longer )?(supported|exist\w{0,4}|recogni[sz]ed|known|available|offered|served|valid|found|acceptable|understood)\b|\bcannot serve\b|\bnever (existed|released)\b|\bgone\b|\binconnu|n'existe pas|\bunbekannt|(gibt es|es) nicht( gibt)?\b|existiert nicht|nicht unterst|desconocid|desconhecid|\bn[oã]o? (existe|soportad|suportad)|sconosciut|non esiste|\bukjen[td]|\bukendt|ok[aä]nd|finnes ikke|findes ikke|finns inte|\bonbeken|bestaat niet|tuntemat|nieznan|nie istnieje|неизвестн|не существует|存在しな|不明|존재하지 않|알 수 없|不存在|不支持|没有(这个|该|此)|未知|无效|无法识别|不认识/i;

/** Says that a version it does not know is served all the same. */
function takesUnknown(contract: Contract, said: string): boolean {
  return sentencesOf(said).some(
    (one) =>
      isAboutVersion(contract, one) &&
      (TAKES.test(one) || (INSTEAD.test(one) && !REFUSED.test(one) && isUnknownVersion(contract, one))),
  );
}

/** Another one is served. */
const INSTEAD =
  /\b(nearest|closest|next (lower|higher|older|newer|best)|(latest|newest) (one|version) (is|gets) (used|served|taken)|instead)\b|n[äa]chst(niedrig|h[öo]her|[äa]lter|besser|gelegen|liegend)|\bersetzt|stattdessen|plus proche|[àa] la place|m[áa]s (cercan|pr[óo]xim)|en su lugar|mais pr[óo]xim|em seu lugar|pi[ùu] vicin|最接近|就近|降级|代替/i;

const REFUSED =
  /\b(refus|reject|declin)\w{0,3}\b|\b4\d\d\b|abgewiesen|abgelehnt|rechaz|rejet|refus|recus|rifiut|拒绝/i;

const TAKES =
  /\b(unknown|unsupported|unrecogni[sz]ed|invalid|other|retired|mistyped|(do|does)(n't| not) exist|no such)\b.{0,60}(\bignored\b|\bfalls? (back|forward)\b|\btreated as\b|\bredirect\w{0,3}\b|\b30[1278]\b|\b(mapped|rounded|forwarded|moved|sent on) to\b|\b(gets?|served|answered|use)\b.{0,20}\b(latest|newest|default|nearest)\b)|(未知|\binconnu|n'existe pas|\bunbekannt|gibt es nicht|existiert nicht|nicht unterst|desconocid|desconhecid|\bn[oã]o? (existe|soportad|suportad)|sconosciut|non esiste|不存在|不支持|无效).{0,20}(忽略|按最新|回退|默认|重定向|跳转|weitergeleitet|umgeleitet|redirig)/i;
