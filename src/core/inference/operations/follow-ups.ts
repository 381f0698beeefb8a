import type { Contract, MediaType, Operation } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { successesOf } from '../../contract/statuses';
import { shownMembers } from '../errors/members';
import { propertiesBelow } from '../errors/walk';
import { endsInParameter, isList } from './kinds';

/*
 * Which operation goes on with what another has made, whatever both are called: `POST /to/{phone}` and `GET /m/{id}`.
 */

/** What is common to half the answers of an API says nothing: `{ id, status }`. */
const FEWEST = 3;

/**
 * True for an operation on one thing that is the thing which the maker answered with: an example of its id is a value
 * that the maker's answer shows, or its answer has all members of the maker's answer.
 */
export function goesOnWith(contract: Contract, operation: Operation, maker: Operation): boolean {
  if (!endsInParameter(operation) || isList(contract, operation)) return false;
  const made = answerOf(contract, maker);
  const asked = idsShown(operation);
  if (asked.some((value) => made.values.has(value))) return true;
  const told = answerOf(contract, operation).names;
  return made.names.size >= FEWEST && [...made.names].every((name) => told.has(name));
}

interface Answer {
  names: ReadonlySet<string>;
  /** Texts and numbers of its examples that can be an id, as they are written. */
  values: ReadonlySet<string>;
}

const answerOf = memoize((surroundings, operation: Operation): Answer => {
  const bodies = successesOf(operation).flatMap(({ content }) => content);
  const schemas = bodies.flatMap(({ schema }) => schema ?? []);
  return {
    names: new Set(
      schemas.flatMap((schema) => [...propertiesBelow(surroundings, schema)].map(({ name }) => name)),
    ),
    values: new Set(bodies.flatMap(valuesShown)),
  };
});

function valuesShown(media: MediaType): string[] {
  return shownMembers(media).flatMap(({ value }) => idFrom(value));
}

/** What the last parameter of the path shows. */
function idsShown({ route, parameters }: Operation): string[] {
  const name = /\{([^{}]+)\}[^{}]*$/.exec(route)?.[1];
  const id = parameters.find((one) => one.in === 'path' && one.name === name);
  return (id?.examples ?? []).flatMap(({ value }) => idFrom(value));
}

/** Long enough not to be a state or a count. */
function idFrom(value: unknown): string[] {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return text.length >= 4 && /\d/.test(text) ? [text] : [];
}
