import type { Example, MediaType, Operation, Surroundings } from '../../contract/contract';
import type { JsonPath } from '../../json';
import { isWriteOnly, shownMembers } from '../errors/members';
import { propertiesBelow } from '../errors/walk';
import { placeholderIn } from './placeholders';
import { isCreate, isUpsert } from '../operations/kinds';
import { isIdentityName } from '../operations/payloads';
import { namesState } from '../operations/states';

/** An example of an answer that holds only what was sent, and the first of what the answer adds to it. */
export interface Echo {
  path: JsonPath;
  missing: string;
}

/**
 * Where something is made, and no example of the answer shows more than the request has: neither the id nor the state
 * that its schema describes. Whoever compares it with what comes back sees the request again.
 */
export function echoIn(
  surroundings: Surroundings,
  operation: Operation,
  { schema, examples }: MediaType,
): Echo | undefined {
  const [first] = examples;
  if (!schema || !first || !(isUpsert(operation) || isCreate(surroundings, operation))) return undefined;
  const sent = sentBy(surroundings, operation);
  const isEcho = examples.every((example) => {
    const names = namesShown(example);
    return names.length > 0 && names.every((name) => sent.has(name.toLowerCase()));
  });
  if (!isEcho) return undefined;
  const missing = [...propertiesBelow(surroundings, schema)].find(
    ({ name, property }) =>
      (isIdentityName(name) || namesState(name)) &&
      !sent.has(name.toLowerCase()) &&
      !isWriteOnly(surroundings, property),
  );
  return missing && { path: first.path, missing: missing.name };
}

/** An example of an answer that belongs to another request than the example of the body. */
export interface Other {
  path: JsonPath;
  name: string;
}

/** Fewer may differ for a reason, such as another way to write a number. */
const FEWEST = 2;

/**
 * The answer that is shown repeats several members of the request, and most with another value: whoever compares what comes
 * back with it finds a stranger's. Undefined where several requests are shown.
 */
export function otherRequestIn(operation: Operation, { examples }: MediaType): Other | undefined {
  const [answer, ...answers] = examples;
  const sent = (operation.body?.content ?? []).flatMap((media) => media.examples);
  const [request, ...requests] = sent;
  if (!answer || !request || answers.length + requests.length > 0 || placeholderIn(request.value))
    return undefined;
  const asked = scalarsOf(request);
  const told = [...scalarsOf(answer)].filter(([name]) => asked.has(name));
  const others = told.filter(([name, value]) => asked.get(name) !== value);
  const [first] = others;
  if (!first || others.length < FEWEST || others.length * 2 <= told.length) return undefined;
  return { path: answer.path, name: first[0] };
}

const OF_ITS_OWN = /^(id|type|status|state|kind|object)$/i;

function scalarsOf(example: Example): Map<string, string> {
  return new Map(
    shownMembers({ examples: [example] }).flatMap(({ name, value }): [string, string][] =>
      typeof value === 'string' && !OF_ITS_OWN.test(name) ? [[name, value]] : [],
    ),
  );
}

/** The members with a value of their own that an example shows, written as JSON or as XML. */
function namesShown(example: Example): string[] {
  if (typeof example.value === 'string' && /^\s{0,99}</.test(example.value))
    return [...example.value.slice(0, MOST_CHARACTERS).matchAll(ELEMENT)].map(([, name = '']) => name);
  const members = shownMembers({ examples: [example] });
  return members.filter(({ value }) => !isNested(value)).map(({ name }) => name);
}

const MOST_CHARACTERS = 20_000;
/** An element without others in it. */
const ELEMENT = /<([\w.-]{1,60})[^<>]{0,200}>[^<]{0,2000}<\//g;

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The names of what a caller sends: parameters, and members of the body, whatever their case. */
function sentBy(surroundings: Surroundings, { parameters, body }: Operation): Set<string> {
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const members = schemas.flatMap((schema) => [...propertiesBelow(surroundings, schema)]);
  return new Set([...parameters, ...members].map(({ name }) => name.toLowerCase()));
}
