import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoize } from '../../contract/memoize';
import type { Property } from '../../contract/shape';
import { samplesOf } from '../errors/members';
import { successSchemas } from '../operations/kinds';
import { snakeOf } from '../text/words';

/*
 * The fields of an answer that say how far something has come.
 */

const STATUS = /(^|_)(status|state|phase|lifecycle)$/;
/** Tells how far the work is, and not how it ended. */
const PROGRESS = /(^|_)progress$/;
const ENVELOPE = /^(data|result|resource|item|metadata|operation|job|task|batch)$/i;

/** The members of an answer, and of what is in its envelope. */
export function membersOf(contract: Surroundings, schema: Schema): [string, Property][] {
  return [...flatten(contract, schema).properties].flatMap(([name, property]): [string, Property][] => {
    if (!ENVELOPE.test(name)) return [[name, property]];
    return [[name, property], ...flatten(contract, property.schema).properties];
  });
}

/** The first of the members that is a status, and its name. */
export function statusAmong(members: readonly [string, Property][]): [string, Property] | undefined {
  return members.find(([name]) => STATUS.test(snakeOf(name)) && !(isState(name) && isAddress(members)));
}

function isState(name: string): boolean {
  return snakeOf(name) === 'state';
}

/** Where there is a city or a postal code, `state` is a part of the country. */
function isAddress(members: readonly [string, Property][]): boolean {
  return members.some(([name]) =>
    /^(city|town|postal_code|post_?code|zip(_?code)?|province|address_?\d?|street)$/.test(snakeOf(name)),
  );
}

/** The values that the status of an answer shows; undefined where it has none. */
export function statusValues(contract: Surroundings, schema: Schema): string[] | undefined {
  const status = statusAmong(membersOf(contract, schema));
  return status && valuesOf(contract, status[1]);
}

/** The values that a property shows, as texts. */
export function valuesOf(contract: Surroundings, property: Property): string[] {
  return samplesOf(contract, property).map(String);
}

/** True where an operation answers with a status, or says how far it has come. */
export const showsStatus = memoize((contract, operation: Operation): boolean =>
  successSchemas(operation).some((schema) =>
    membersOf(contract, schema).some(([name]) => STATUS.test(snakeOf(name)) || PROGRESS.test(snakeOf(name))),
  ),
);
