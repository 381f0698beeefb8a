import type { Contract, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten, type Flat } from '../../../contract/flatten';
import type { Property } from '../../../contract/shape';
import { isError } from '../../../contract/statuses';
import { isCode, isType } from '../../errors/code-names';
import { codeOf } from '../../errors/codes';
import { samplesOf, wordsAbout } from '../../errors/members';
import { plain } from '../../errors/plain';
import { isMarked } from '../../../schema/direction';
import { isSameShape, subjectsOf } from '../../fields/same-shape';
import { aloneOf } from './alone';
import { everyAnswer, type AnsweredBody } from './answered';
import { choicesOf, listsIn } from '../../fields/lists';

/** True where what is refused in a batch carries the error that it would get alone. */
export function carriesError(contract: Contract, operation: Operation): boolean {
  const errors = errorsAlone(contract, operation).filter((error) => !isOneForAll(contract, error));
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
  const flat = flatten(contract, error);
  return [...flat.properties].some(([name, property]) => {
    const { types } = flatten(contract, property.schema);
    return (
      isCodeMember(contract, flat, name, property) ||
      ((isType(name) || /^(error|reason|status|key|slug)$/i.test(name)) &&
        (types.has('string') || types.has('integer')))
    );
  });
}

/** By its name, or, whatever that is, because it lists its values and calls them codes. */
function isCodeMember(contract: Surroundings, owner: Flat, name: string, property: Property): boolean {
  if (isCode(name)) return codeOf(contract, owner, name, property, []) !== undefined;
  const listed = samplesOf(contract, property).filter(
    (one) => typeof one === 'string' && /^[A-Za-z]{0,6}[\w.:-]*$/.test(one),
  );
  return listed.length > 2 && CODE.test(wordsAbout(contract, property));
}

const CODE = /\b(codes?|kodes?|kod|c[óo]digos?|codice)\b|码|コード/i;

/** In the entries of one of its lists, or as these. */
function carries(contract: Contract, { schema }: AnsweredBody, errors: readonly Schema[]): boolean {
  return listsIn(contract, schema, 'writeOnly').some(({ entry }) =>
    hasChoiceWith(choicesOf(contract, entry), ({ properties }) => isOrHolds(contract, properties, errors)),
  );
}

/** Where the refused are a choice of their own, that may not leave the error out. */
function hasChoiceWith(
  choices: readonly Pick<Flat, 'properties' | 'required'>[],
  carriesIt: (choice: Pick<Flat, 'properties'>) => boolean,
): boolean {
  const refused = choices.filter(carriesIt);
  if (refused.length === choices.length) return refused.length > 0;
  return refused.some(({ properties, required }) => {
    const always = new Map([...properties].filter(([name]) => required.has(name)));
    return required.size === 0 || carriesIt({ properties: always });
  });
}

function isOrHolds(contract: Contract, properties: Flat['properties'], errors: readonly Schema[]): boolean {
  return (
    errors.some((error) => isSame(contract, { properties }, error)) ||
    candidatesIn(contract, properties).some((own) =>
      errors.some((error) => own.node === error.node || isSame(contract, flatten(contract, own), error)),
    )
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

/** The same where no member is a code: only what is of this call. */
const OF_THE_CALL =
  /^(instance|requestid|traceid|correlationid|timestamp|time|path|method|documentationurl|docurl|docs|helpurl|moreinfo|infourl|retryafter|links|success|ok|title|meta)$/;

/** All that the error of one tells is there, by the same names and of the same types, its code as certain as there. */
function isSame(contract: Surroundings, own: Pick<Flat, 'properties'>, error: Schema): boolean {
  const flat = flatten(contract, error);
  const codes = [...flat.properties].filter(([name, property]) =>
    isCodeMember(contract, flat, name, property),
  );
  const isTold = (name: string) => codes.some(([code]) => code === name);
  // Where no member is the code, it is told by one of those that are else for the answer: `status`, `details`.
  const theirs = [...flat.properties].filter(
    ([name]) => isTold(name) || !(codes.length > 0 ? OF_THE_ANSWER : OF_THE_CALL).test(plain(name)),
  );
  return (
    theirs.length > 0 &&
    theirs.every(([name, theirOwn]) => {
      const mine = own.properties.get(name);
      if (!mine) return false;
      if (!isTold(name)) return isAlike(contract, mine.schema, theirOwn.schema);
      if (theirOwn.required && !mine.required) return false;
      return isAlike(contract, mine.schema, theirOwn.schema) && sharesValues(contract, mine, theirOwn);
    })
  );
}

/** Where both list their codes, and end there, some are the same; one for all of them tells nothing. */
function sharesValues(contract: Surroundings, mine: Property, theirs: Property): boolean {
  if (OF_ALL.test(wordsAbout(contract, mine))) return false;
  const [own, other] = [closed(contract, mine), closed(contract, theirs)];
  return own.length === 0 || other.length === 0 || own.some((value) => other.includes(value));
}

/** "POL0010 whatever the cause." */
const OF_ALL =
  /\b(whatever|whichever|regardless of|irrespective of|no matter) (the |its |what the |which )?(cause|reason|error|failure|problem)\b|\bthe same code for (all|each|every|any)\b|(无论|不论|不管)[^。；]{0,6}原因|unabh[äa]ngig (vom|von der) (grund|ursache)|(sea cual sea|qualquer que seja|quelle que soit|qualunque sia) (el|la|o|a|il) (motivo|causa|raz[óo]n)/i;

/** Its code tells nothing in a batch. */
function isOneForAll(contract: Surroundings, error: Schema): boolean {
  return [...flatten(contract, error).properties.values()].some((one) =>
    OF_ALL.test(wordsAbout(contract, one)),
  );
}

function closed(contract: Surroundings, { schema, raw }: Property): string[] {
  const nodes = [raw, ...flatten(contract, schema).parts.map(({ node }) => node)];
  return nodes.flatMap((node) => {
    const listed = node['const'] === undefined ? node['enum'] : [node['const']];
    return Array.isArray(listed) ? listed.map(String) : [];
  });
}

function isAlike(contract: Surroundings, mine: Schema, theirs: Schema): boolean {
  const [own, other] = [flatten(contract, mine), flatten(contract, theirs)];
  if (other.properties.size > 0 || other.items) return isSameShape(contract, mine, theirs, { more: true });
  return own.types.size === other.types.size && [...own.types].every((type) => other.types.has(type));
}
