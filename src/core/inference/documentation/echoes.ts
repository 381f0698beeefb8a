import type { Example, MediaType, Operation, Surroundings } from '../../contract/contract';
import type { JsonPath } from '../../json';
import { isWriteOnly, shownMembers } from '../errors/members';
import { propertiesBelow } from '../errors/walk';
import { elementsOf } from './elements';
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

/** The members with a value of their own that an example shows, written as JSON or as XML. */
function namesShown({ value, path }: Example): string[] {
  const read = typeof value === 'string' ? (elementsOf(value) ?? value) : value;
  const members = shownMembers({ examples: [{ value: read, path }] });
  return members.filter((one) => !isNested(one.value)).map(({ name }) => name);
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** The names of what a caller sends: parameters, and members of the body, whatever their case. */
function sentBy(surroundings: Surroundings, { parameters, body }: Operation): Set<string> {
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const members = schemas.flatMap((schema) => [...propertiesBelow(surroundings, schema)]);
  return new Set([...parameters, ...members].map(({ name }) => name.toLowerCase()));
}
