import type {
  Contract,
  MediaType,
  Operation,
  Parameter,
  Response,
  Schema,
  Surroundings,
} from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { isObject } from '../../json';
import { memoize, memoizeByNode, type Written } from '../../contract/memoize';
import { isPlainText } from '../../contract/media-types';
import { successesOf, unreadStatusesOf, isSuccess } from '../../contract/statuses';
import { faultsOf } from '../../schema/validate';
import { watched } from '../../contract/unread';
import { shownMembers } from '../errors/members';
import { propertiesBelow } from '../errors/walk';
import { headerNamesRequest } from '../debugging/request-id-words';
import { namesInBody } from '../fields/names';
import { segments, snakeOf } from '../text/words';
import { idAskedFor, isUpsert, isWrite, ofKind } from './kinds';
import { isIdentityName } from './payloads';

/*
 * Whether a caller comes by the id of what it made: it chose it, or the answer says it. A look-up by an id that nobody is
 * given cannot be called.
 */

/**
 * What an operation finds one thing by: the last parameter of its path, else the only one that it demands; of a question
 * by POST, what its body asks for.
 */
export function idOf(surroundings: Surroundings, operation: Operation): Pick<Parameter, 'name'> | undefined {
  const { route, parameters } = operation;
  const last = segments(route)
    .findLast(({ parameter }) => parameter)
    ?.text.slice(1, -1);
  const inPath = parameters.find(({ name, in: place }) => place === 'path' && name === last);
  if (inPath) return inPath;
  const [only, ...others] = parameters.filter(({ in: place, required }) => place === 'query' && required);
  if (only) return others.length === 0 ? only : undefined;
  const name = isWrite(operation) ? idAskedFor(surroundings, operation) : undefined;
  return name === undefined ? undefined : { name };
}

/** True where some operation that makes things lets its caller choose this id, or says it in its answer. */
export function isGivenOut(
  contract: Contract,
  { name, schema, examples = [] }: Pick<Parameter, 'name'> & Partial<Parameter>,
): boolean {
  const makers = ofKind(contract, 'makes');
  return (
    makers.length === 0 ||
    makers.some(
      (maker) =>
        takes(contract, maker, name) ||
        (answersWith(contract, maker, name) &&
          !(schema && showsOthers(contract, maker, name, schema, examples))),
    )
  );
}

/**
 * The examples of an answer show ids, and none of them is one that is asked for: digits only, and `m_7kq20xzd`; or one of
 * another name that begins otherwise, `BIZ-9006` where ids begin with `msg_`.
 */
function showsOthers(
  { root, version }: Contract,
  maker: Operation,
  name: string,
  schema: Schema,
  asked: Parameter['examples'],
): boolean {
  const scope = { root, version, flow: 'request', name: 'example', text: true } as const;
  const shown = successesOf(maker)
    .flatMap(({ content }) => content.flatMap(shownMembers))
    .filter(({ name: member, value }) => typeof value !== 'object' && isIdOf(member, name));
  const prefixes = asked.map(({ value }) => prefixOf(value));
  const isOther = (member: string, value: unknown) =>
    prefixes.length > 0 &&
    snakeOf(member) !== snakeOf(name) &&
    // What is still to be written is no id.
    /\d/.test(String(value)) &&
    !prefixes.includes(prefixOf(value));
  return (
    shown.length > 0 &&
    shown.every(
      ({ name: member, value }) => faultsOf(value, schema.node, scope).length > 0 || isOther(member, value),
    )
  );
}

/** `msg_` of `msg_7kq20xzd`: what ids of one kind have in common; empty where there is none. */
function prefixOf(value: unknown): string {
  return /^[a-z]{2,12}[-_:]/i.exec(String(value))?.[0].toLowerCase() ?? '';
}

/** True where whoever calls a maker knows afterwards what the thing is called. */
export const leavesKnown = memoize(
  (surroundings, maker: Operation): boolean => isUpsert(maker) || answersWith(surroundings, maker, undefined),
);

/** A request, a link or a name is no id of the thing itself. */
function isIdOf(member: string, name: string): boolean {
  const snake = snakeOf(member);
  return snake === snakeOf(name) || (isIdentityName(member) && !/(^|_)(request|trace|log)_id$/.test(snake));
}

/** The caller's own reference, or the address of a PUT. */
function takes(surroundings: Surroundings, maker: Operation, name: string): boolean {
  const wanted = snakeOf(name);
  return (
    maker.parameters.some((one) => snakeOf(one.name) === wanted) ||
    namesInBody(surroundings, maker).some((one) => snakeOf(one) === wanted)
  );
}

function answersWith(surroundings: Surroundings, maker: Operation, name: string | undefined): boolean {
  if (unreadStatusesOf(maker).some(isSuccess)) return true;
  return successesOf(maker).some((response) => {
    const { value: names, missed } = watched(() => namesAnswered(surroundings, response));
    // What is unread may hold it.
    if (missed.size > 0) return true;
    return names === undefined || names.some((one) => identifies(one, name));
  });
}

/** The names of all that an answer carries; undefined where it can carry an id that has no name. */
const namesAnswered = memoizeByNode((surroundings, response: Written<Response>): string[] | undefined => {
  const { content, headers, node } = response;
  if (isObject(node['links']) && Object.keys(node['links']).length > 0) return undefined;
  const names = headers.flatMap(({ name }) => (headerNamesRequest(name) ? [] : name));
  for (const media of content) {
    const own = namesIn(surroundings, media);
    if (!own) return undefined;
    names.push(...own);
  }
  return names;
});

function namesIn(surroundings: Surroundings, media: MediaType): string[] | undefined {
  const { schema, node, type } = media;
  if (isPlainText(type) || (!schema && node['schema'] !== undefined)) return undefined;
  const shown = shownMembers(media).map(({ name }) => name);
  if (!schema) return shown;
  const { types } = flatten(surroundings, schema);
  // A bare id.
  if (types.has('string') || types.has('integer')) return undefined;
  const deep = [...propertiesBelow(surroundings, schema)];
  const addresses = deep.filter(({ property }) => {
    const format = keyword(flatten(surroundings, property.schema), 'format');
    return typeof format === 'string' && /^(uuid|guid|uri|uri-reference|url)$/.test(format);
  });
  if (addresses.length > 0) return undefined;
  return [...deep.map((one) => one.name), ...(deep.length === 0 ? shown : [])];
}

/** The name of an id, or one that shares its last word with the parameter: `messageNumber` for `{number}`. */
function identifies(name: string, wanted: string | undefined): boolean {
  const snake = snakeOf(name);
  if (wanted !== undefined && snake === snakeOf(wanted)) return true;
  if (/(^|_)(request|trace|correlation|log)_id$/.test(snake)) return false;
  if (isIdentityName(name) || IDENTIFIES.test(snake)) return true;
  if (wanted === undefined)
    return /(^|_)(message|msg|sms|text|order)_?(no|nr|number|num|key|code)$/.test(snake);
  const words = snakeOf(wanted);
  return snake.endsWith(`_${words}`) || words.endsWith(`_${snake}`);
}

const IDENTIFIES =
  /(^|_)(id|ids|sid|uid|uuid|guid|gid|urn|arn|ref|reference|receipt|ticket|token|handle|hash|href|uri|url|link|links|self|location|name|key|kennung|identifiant|identificador|identificativo|referenz|referencia)$|编号|标识|流水号|单号|番号|^etag$/;
