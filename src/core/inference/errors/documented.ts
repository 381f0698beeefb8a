import type { Operation, Response, Surroundings } from '../../contract/contract';
import { isUnstated } from '../../contract/empty';
import { isJson } from '../../contract/media-types';
import { memoize } from '../../contract/memoize';
import { isSuccess, unreadStatusesOf } from '../../contract/statuses';
import { faultsOf } from '../../schema/validate';
import { isOtherBody, isStillRunning } from '../idempotency/conflicts';
import { isOfGone } from '../idempotency/gone';
import { isUpsert } from '../operations/kinds';
import { CAUSES, type Cause } from './cause';
import { factsShownBy, type Facts } from './facts';
import { saidBy, type Said } from './said';
import { namesCredential, withoutCredentials } from './names-credential';
import { isAboutRoute, topicsOf, type Topic } from './topics';

/** How the contract stands with one cause of failure. */
export type Documented =
  | { state: 'documented' }
  /**
   * The statuses that say it by their number are there, and their texts say something else, or nothing; or all that they
   * show says of itself that it is of the status `shown`.
   */
  | { state: 'misleading'; response: Response; shown?: Facts['status'] }
  /** A response that would say it stands in another file. */
  | { state: 'unread' }
  | { state: 'missing' };

interface Answers {
  /** Named statuses that stand for the cause, the usual one first. */
  statuses: readonly string[];
  /** What such a text may be about beside the cause itself; of whatever else it speaks, it belongs to another failure. */
  beside: readonly Topic[];
}

/** RFC 9110 §15.5; 422 is §15.5.21. 407 speaks of proxies, and 403 is what some answer to a wrong key. */
const ANSWERS: Record<Cause, Answers> = {
  credential: { statuses: ['401', '403'], beside: [] },
  malformed: { statuses: ['400', '422'], beside: ['range'] },
  unknown: { statuses: ['404', '410'], beside: ['undeliverable'] },
  conflict: { statuses: ['409', '412', '422', '423', '410', '400', '403'], beside: ['expired'] },
};

/** The status that a contract would add for a cause. */
export function usualStatus(cause: Cause): string {
  return ANSWERS[cause].statuses[0] ?? 'default';
}

/** Whether an operation says what its caller gets for a cause: by a status of its own, a range, or `default`. */
export function documentedIn(surroundings: Surroundings, operation: Operation, cause: Cause): Documented {
  return verdicts(surroundings, operation)[cause];
}

const verdicts = memoize((surroundings, operation: Operation): Record<Cause, Documented> => {
  const said = operation.responses.map((response) => ({ response, said: saidBy(surroundings, response) }));
  const judged = CAUSES.map((cause) => [cause, judge(surroundings, operation, said, cause)] as const);
  return Object.fromEntries(judged) as Record<Cause, Documented>;
});

interface Spoken {
  response: Response;
  said: Said;
}

function judge(
  surroundings: Surroundings,
  operation: Operation,
  all: readonly Spoken[],
  cause: Cause,
): Documented {
  const { statuses } = ANSWERS[cause];
  const named = statuses.flatMap((status) => all.filter(({ response }) => response.status === status));
  const isTold = (one: Spoken) =>
    tells(one, cause, operation) &&
    !isToldOfAll(one, all) &&
    !isOfAnother(one, all, cause, operation) &&
    !showsOnlyUnfit(surroundings, one.response) &&
    otherStatusIn(surroundings, one.response) === undefined;
  if (named.some(isTold)) return { state: 'documented' };
  if (all.some(({ response, said }) => isWhole(response) && standsFor(surroundings, response, said, cause)))
    return { state: 'documented' };
  // A cancellation that answers with the state says there that it came too late.
  if (cause === 'conflict' && saysTooLate(operation, all)) return { state: 'documented' };
  if (unreadStatusesOf(operation).some((status) => isWhole({ status }) || statuses.includes(status)))
    return { state: 'unread' };
  const first = named.find(({ response }) => response.status === usualStatus(cause));
  if (!first) return { state: 'missing' };
  const { response } = first;
  return { state: 'misleading', response, shown: otherStatusIn(surroundings, response) };
}

/**
 * One text under statuses of different causes, about all of them: what went wrong is still to be guessed. Under two
 * statuses of one cause it may stand.
 */
function isToldOfAll({ response, said }: Spoken, all: readonly Spoken[]): boolean {
  const topics = topicsOf(said.texts);
  if (!(['credential', 'malformed', 'unknown'] as const).every((topic) => topics.has(topic))) return false;
  const family = (status: string) =>
    CAUSES.filter((cause) => ANSWERS[cause].statuses.includes(status)).join();
  return all.some(
    (other) => other.said.texts === said.texts && family(other.response.status) !== family(response.status),
  );
}

/**
 * The answer to another cause, borrowed: the `404` of a look-up that refers to the component for a wrong credential. What
 * says nothing of either may stand under both.
 */
function isOfAnother(
  { response, said }: Spoken,
  all: readonly Spoken[],
  cause: Cause,
  operation: Operation,
): boolean {
  if (isNamedFor(said.texts, cause, operation)) return false;
  return all.some(
    (other) =>
      other.response.node === response.node &&
      CAUSES.some(
        (one) =>
          one !== cause &&
          ANSWERS[one].statuses[0] === other.response.status &&
          isNamedFor(said.texts, one, operation),
      ),
  );
}

function isNamedFor(texts: string, cause: Cause, operation: Operation): boolean {
  // An unknown key is no unknown message.
  const own = cause === 'unknown' ? withoutCredentials(texts) : texts;
  return (
    isOf(own, cause) ||
    (cause === 'credential' && (namesCredential(operation, texts) || withoutCredentials(texts) !== texts))
  );
}

/** Each example is another object than the schema: whoever reads the answer as either is wrong. */
function showsOnlyUnfit({ root, version }: Surroundings, { content }: Response): boolean {
  const scope = { root, version, flow: 'response', name: 'example', text: false } as const;
  const shown = content.filter(({ type, examples }) => isJson(type) && examples.length > 0);
  return (
    shown.length > 0 &&
    shown.every(({ schema, examples }) =>
      examples.every(
        ({ value }) =>
          schema !== undefined &&
          faultsOf(value, schema.node, scope).some(({ keyword }) => /^(required|type)$/.test(keyword)),
      ),
    )
  );
}

/** The first status that examples say they are of, where each is of another than its response. */
function otherStatusIn(surroundings: Surroundings, { content, status }: Response): Facts['status'] {
  const shown = content.flatMap((media) => factsShownBy(surroundings, media));
  const isOther = (facts: Facts) => facts.status !== undefined && String(facts.status.value) !== status;
  return /^\d{3}$/.test(status) && shown.every(isOther) ? shown[0]?.status : undefined;
}

function tells({ response, said }: Spoken, cause: Cause, operation: Operation): boolean {
  if (!saysAnything(said)) return false;
  if (cause === 'conflict' && isUpsert(operation) && (isOfGone(said.texts) || onlyWaits(said))) return false;
  const topics = topicsOf(said.texts);
  const named = cause === 'conflict' ? /\bconflict\b/gi : STATUS_NAME;
  const isOwn = isNamedFor(said.texts.replace(named, ' '), cause, operation);
  const fitting: readonly Topic[] = [cause, ...ANSWERS[cause].beside];
  const isForeign =
    [...topics].some((topic) => !fitting.includes(topic)) ||
    (cause === 'unknown' && isAboutRoute(said.texts, operation.route));
  // 409 and 412 mean a conflict by their number; 400 and others do where they speak of nothing else.
  if (cause === 'conflict' && !/^4(09|12)$/.test(response.status)) return isOwn && !isForeign;
  return isOwn || !isForeign;
}

/** It says that the first PUT is still running, and nothing of an address that something else has taken. */
function onlyWaits({ statements }: Said): boolean {
  return statements.some(isStillRunning) && !statements.some(isOtherBody);
}

/** The name of the status is no text of its own: "Conflict: the recipient has opted out". */
const STATUS_NAME =
  /^[ \t]{0,8}((resource|status|error|http|\d{3}) )?(not[ _]found|bad[ _]request|unauthori[sz]ed|unauthenticated|forbidden|unprocessable (content|entity))( exception| error)?(?=[ \t]{0,4}([.:,\n(–-]|$))/gim;

/** A word that tells which failure it is. `x`, "Error" and an example that says `string` throughout say nothing. */
function saysAnything({ texts }: Said): boolean {
  return /\p{L}{2}|\p{Script=Han}/u.test(texts.replace(EMPTY_WORDS, ' '));
}

function isWhole({ status }: Pick<Response, 'status'>): boolean {
  return /^(4xx|default)$/i.test(status);
}

/** An empty schema promises nothing that a program could read. */
function hasBody(surroundings: Surroundings, { schema, examples }: Response['content'][number]): boolean {
  return examples.length > 0 || (schema !== undefined && !isUnstated(surroundings, schema));
}

/** Words that any failure is described with. */
const EMPTY_WORDS =
  /\b(an?|the|unexpected|unknown(?= (errors?|failures?|faults?|problems?|reasons?)\b)|default|generic|general|common|standard|other|errors?|failures?|failed|faults?|problems?|details?|response|responses|object|message|body|request|something|went|wrong|is|was|has|of|for|on|in|with|all|any|every|case|cases|client|server|api|http|see|string)\b|错误|响应|失败|返回|其他|默认|通用|信息|请求|服务器|客户端|出错|异常|的|时/gi;
const EVERYTHING =
  /\b(any|every|all|each|other|anything|everything|whatever|otherwise)\b|任何|所有|一切|其他|其余|各种|每/i;

/** A range or `default` stands for a cause where it has a body, and a text or codes that say when it comes. */
function standsFor(
  surroundings: Surroundings,
  { content, status }: Response,
  said: Said,
  cause: Cause,
): boolean {
  if (!content.some((media) => hasBody(surroundings, media))) return false;
  const left = said.description.replace(EMPTY_WORDS, ' ');
  const speaks = /\p{L}{2}|\p{Script=Han}/u.test(left) || said.codes.size > 1;
  if (!speaks || (status === 'default' && SERVER_SIDE.test(said.description))) return false;
  const numbers = ANSWERS[cause].statuses.slice(0, 2);
  if (topicsOf(said.description).has(cause) || said.shown.some(({ text }) => isOf(text, cause))) return true;
  const told: string[] = said.description.match(STATUS) ?? [];
  if (numbers.some((number) => told.includes(number))) return true;
  // What names single failures, or their statuses, and not this one leaves it open.
  if (EVERYTHING.test(said.description.replace(OF_EXAMPLES, ' '))) return true;
  if (showsOthers(content, said)) return false;
  // A range is of client errors; a `default` that says no more than that something failed may be of the server's.
  const isSpecific = status !== 'default' || said.codes.size > 1 || CLIENT_SIDE.test(said.description);
  return isSpecific && told.length === 0 && topicsOf(said.description).size === 0;
}

function isOf(text: string, cause: Cause): boolean {
  return topicsOf(cause === 'malformed' ? withoutCredentials(text) : text).has(cause);
}

/** Two failures or more, each by an example: that is a list, and this cause is not on it. */
function showsOthers(content: Response['content'], { texts }: Said): boolean {
  return content.flatMap(({ examples }) => examples).length > 1 && topicsOf(texts).size > 1;
}

/** "Each example is one reason" speaks of what is shown. */
const OF_EXAMPLES = /\b(each|every|all|any)( of)?( the| these)? (examples?|samples?)\b|(每个|各)示例/gi;

/** A client error, as a text names it: not the 401 in 40401. */
const STATUS = /(?<!\d)4\d\d(?!\d)/g;
const CLIENT_SIDE = /\b4xx\b|\bclients?\b|\bcallers?\b|\brefus|\breject|\byour\b|客户端|调用方|拒绝/i;
const SERVER_SIDE =
  /\b(internal|server error|our (side|fault)|outage|unavailable|5xx|500)\b|内部错误|服务器错误|服务不可用/i;

function saysTooLate({ description, responses }: Operation, all: readonly Spoken[]): boolean {
  const texts = [
    description,
    ...all.filter(({ response }) => isSuccess(response.status)).map(({ said }) => said.description),
  ];
  return (
    responses.length > 0 &&
    texts.some((text) =>
      /\btoo late\b|\balready (sent|left|delivered)\b|\bno longer\b|\bhas (left|been sent)\b|已(经)?(发出|发送|送达)|来不及|为时已晚/i.test(
        text,
      ),
    )
  );
}
