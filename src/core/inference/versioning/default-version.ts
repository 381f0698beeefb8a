import type { Contract, Parameter } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { text } from '../../contract/follow';
import { headOf, infoOf } from '../../contract/head';
import { memoizeAlone, memoizeByText } from '../../contract/memoize';
import type { JsonObject } from '../../json';
import { paragraphsOf } from '../text/paragraphs';
import { sentencesAround, sentencesOf } from '../text/sentences';

/**
 * What is said of a call that leaves the version out.
 * - `stays`: it gets one that a release does not move, or is refused
 * - `moves`: it gets the newest, whichever that is
 * - `unsaid`
 */
export type DefaultVersion = 'stays' | 'moves' | 'unsaid';

/** True where the contract says which version applies when the parameter that selects it is left out. */
export function saysDefaultVersion(contract: Contract, { name, description, schema }: Parameter): boolean {
  const flat = schema && flatten(contract, schema);
  if (flat && ['default', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  const inSchema = flat && keyword(flat, 'description');
  const near = [description, typeof inSchema === 'string' ? inSchema : ''];
  return near.some((said) => WITHOUT.test(said)) || introductionSaysDefault(infoOf(contract))(name);
}

/** Which version a call gets that leaves the parameter out, and whether that can change under its caller. */
export function defaultVersion(contract: Contract, parameter: Named): DefaultVersion {
  const own = ownDefault(contract, parameter);
  return own === 'unsaid' ? fateIn(introduction(infoOf(contract), parameter.name).join('\n')) : own;
}

type Named = Pick<Parameter, 'name' | 'description' | 'schema'>;

/** The same for a field or parameter that the introduction speaks of by its name, or not at all. */
export function ownDefault(contract: Contract, { name, description, schema }: Named): DefaultVersion {
  const flat = schema && flatten(contract, schema);
  const inSchema = flat && keyword(flat, 'description');
  const said = fateIn([description, typeof inSchema === 'string' ? inSchema : ''].join('\n'));
  if (said !== 'unsaid') return said;
  const value = flat && (keyword(flat, 'default') ?? keyword(flat, 'const'));
  if (typeof value === 'string' || typeof value === 'number')
    return NEWEST.test(String(value)) ? 'moves' : 'stays';
  return fateIn(sentencesAround(headOf(contract), name).join('\n'));
}

/** What a text says of a call without a version. */
export function fateIn(said: string): DefaultVersion {
  const sentences = sentencesOf(said).filter((one) => WITHOUT.test(one) && !VAGUE.test(one));
  if (sentences.length === 0) return 'unsaid';
  return sentences.some((one) => isMoving(one)) ? 'moves' : 'stays';
}

function isMoving(sentence: string): boolean {
  return NEWEST.test(sentence) && !PINNED.test(sentence);
}

const WITHOUT =
  /default|omit|absent|without|latest|pinned|left out|not (set|sent|given|provided|specified|present)|\b(do|does)(n't| not) (send|name|pass|give|state|set|specify|include|carry|say|have)\b|unset|missing|\bif (none|no |empty)|unspecified|otherwise|falls? back|省略|默认|缺省|不(传|填|带|写|指定)|未(传|填|指定)|没有指定/i;

/** The newest, or whatever it happens to be. */
const NEWEST =
  /\b(latest|newest|most recent)\b|\b(then|currently) current\b|\bcurrent (stable |default )?(version|release)\b|\b(may|might|can|will) (change|move|be (raised|moved|changed|updated))\b|\b(moves|rolls|advances) (on|forward|over)\b|automatically (upgraded|updated|moved)|最新|当前版本|(会|可能)(变|改变|变化|升级)|自动升级/i;

/** The newest of the day on which something began is a version that stays. */
const PINNED =
  /\b(pin(s|ned)?|locked|frozen|fixed)\b|\b(never|not|won't|doesn't) (be )?(change|move|raise|upgrade|update|follow|affect)|\b(your|the|each|its) (account|key|api key|token|application|app|project|workspace|subscription|client)('s)?\b|\bfirst (call|request)\b|\b(signed up|was created|were created|created|registered|at the time)\b|锁定|固定|账号|账户|创建时|注册时|首次|第一次|不会(自动|随|因|被|再)?(改|变|升|移)/i;

const VAGUE =
  /^\W{0,9}(by )?(defaults?|optional|latest|pinned|omitted|otherwise)\W{0,9}$|undefined|\bnot (defined|guaranteed|specified which)\b|\bno guarantee|unspecified (behaviou?r|version)|is unspecified|unpredictable|\bany version\b|未定义|不保证|不确定/i;

// Memoized by the name of the parameter: every operation asks.
const introductionSaysDefault = memoizeAlone((info: JsonObject) =>
  memoizeByText((name) => introduction(info, name).some((said) => WITHOUT.test(said))),
);

/** What the introduction says about versions for all operations: around the name of the parameter, else by sentence. */
function introduction(info: JsonObject, name: string): string[] {
  return paragraphsOf(text(info, 'description'))
    .flatMap((paragraph) =>
      paragraph.toLowerCase().includes(name.toLowerCase()) ? [paragraph] : paragraph.split(/(?<=[.!?。])\s*/),
    )
    .filter((said) => /version|版本/i.test(said));
}
