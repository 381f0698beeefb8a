import type { Contract, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten, type Flat } from '../../../contract/flatten';
import { isError } from '../../../contract/statuses';
import { isCode, isType } from '../../errors/code-names';
import { plain } from '../../errors/plain';
import { isMarked } from '../../../schema/direction';
import { isSameShape, subjectsOf } from '../../fields/same-shape';
import { aloneOf } from './alone';
import { everyAnswer, type AnsweredBody } from './answered';
import { choicesOf, listsIn } from '../../fields/lists';

/** True where what is refused in a batch carries the error that it would get alone. */
export function carriesError(contract: Contract, operation: Operation): boolean {
  const errors = errorsAlone(contract, operation);
  return everyAnswer(contract, operation, (body) => carries(contract, body, errors));
}

/** What a thing gets that is sent alone and refused. */
function errorsAlone(contract: Contract, batch: Operation): Schema[] {
  const bodies = aloneOf(contract, batch).flatMap(({ responses }) =>
    responses.flatMap(({ status, content }) =>
      isError(status) && !/^5/.test(status) ? content.flatMap(({ schema }) => schema ?? []) : [],
    ),
  );
  const told = bodies.flatMap((body) => [...subjectsOf(contract, body), ...heldBy(contract, body)]);
  return told.filter(
    (error, i) => told.findIndex(({ node }) => node === error.node) === i && hasCode(contract, error),
  );
}

/** `errors: [...]` of JSON:API, where the list is all there is. */
function heldBy(contract: Surroundings, body: Schema): Schema[] {
  return [...flatten(contract, body).properties].flatMap(([name, { schema }]) =>
    /^(errors?|problems?|issues?|faults?|fehler|erreurs?|errores|erros)$/i.test(name)
      ? [flatten(contract, schema).items ?? schema]
      : [],
  );
}

function hasCode(contract: Surroundings, error: Schema): boolean {
  const { properties } = flatten(contract, error);
  return [...properties].some(([name, { schema }]) => {
    const { types } = flatten(contract, schema);
    return (
      (isCode(name) || isType(name) || /^(error|reason|status|key|slug)$/i.test(name)) &&
      (types.has('string') || types.has('integer'))
    );
  });
}

/** In the entries of one of its lists, or as these. */
function carries(contract: Contract, { schema }: AnsweredBody, errors: readonly Schema[]): boolean {
  return listsIn(contract, schema, 'writeOnly').some(({ entry }) =>
    choicesOf(contract, entry).some(
      ({ properties }) =>
        errors.some((error) => isSame(contract, { properties }, error)) ||
        candidatesIn(contract, properties).some((own) =>
          errors.some((error) => own.node === error.node || isSame(contract, flatten(contract, own), error)),
        ),
    ),
  );
}

/** The objects in an entry, two levels down, and those in its lists. */
function candidatesIn(contract: Surroundings, properties: Flat['properties'], depth = 0): Schema[] {
  return [...properties.values()].flatMap(({ schema, raw }) => {
    if (isMarked(raw, 'writeOnly', contract.root)) return [];
    const flat = flatten(contract, schema);
    const held = flat.items ? [flat.items] : [schema, ...flat.variants];
    const deeper = depth < 1 ? candidatesIn(contract, flat.properties, depth + 1) : [];
    return [...held, ...deeper];
  });
}

/** What an answer says of itself, and an entry need not say again. */
const OF_THE_ANSWER =
  /^(status|statuscode|httpstatus|httpstatuscode|instance|requestid|traceid|correlationid|timestamp|time|path|method|documentationurl|docurl|docs|helpurl|moreinfo|infourl|retryafter|errors|details|links|success|ok|type|title|meta)$/;

/** All that the error of one tells is there, by the same names and of the same types, its code as certain as there. */
function isSame(contract: Surroundings, own: Pick<Flat, 'properties'>, error: Schema): boolean {
  const theirs = [...flatten(contract, error).properties].filter(
    ([name]) => isToldByCode(name) || !OF_THE_ANSWER.test(plain(name)),
  );
  const codes = theirs.filter(([name]) => isToldByCode(name));
  return (
    theirs.length > 0 &&
    theirs.every(([name, theirOwn]) => {
      const mine = own.properties.get(name);
      if (!mine) return false;
      if (codes.some(([code]) => code === name) && theirOwn.required && !mine.required) return false;
      return isAlike(contract, mine.schema, theirOwn.schema);
    })
  );
}

function isToldByCode(name: string): boolean {
  return isCode(name);
}

function isAlike(contract: Surroundings, mine: Schema, theirs: Schema): boolean {
  const [own, other] = [flatten(contract, mine), flatten(contract, theirs)];
  if (other.properties.size > 0 || other.items) return isSameShape(contract, mine, theirs, { more: true });
  return own.types.size === other.types.size && [...own.types].every((type) => other.types.has(type));
}
