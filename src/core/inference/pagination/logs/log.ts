import type {
  Contract,
  MediaType,
  Operation,
  Response,
  Schema,
  Surroundings,
} from '../../../contract/contract';
import { flatten, type Flat } from '../../../contract/flatten';
import { memoize, memoizeAlone } from '../../../contract/memoize';
import { successesOf } from '../../../contract/statuses';
import { deepMembers, listsIn, type List } from '../../fields/lists';
import { isOfType } from '../../fields/value-types';
import { endsInParameter, isSafePost } from '../../operations/kinds';
import { isIdentityName } from '../../operations/payloads';
import { namesState } from '../../operations/states';
import { segments } from '../../text/words';
import { isDocument } from '../lists';
import { isCursorName, isSizeName } from '../paging';
import { plainWords } from './spoken';

/** A list of things that come to be while a caller reads it, as one of its answers has it. */
export interface Page {
  operation: Operation;
  response: Response;
  media: MediaType;
  schema: Schema;
  list: List;
}

/** The answers of an operation that are a list of things, one for each body; none where it answers with something else. */
export const pagesOf = memoize((surroundings, operation: Operation): Page[] => {
  if (!asks(operation)) return [];
  return successesOf(operation).flatMap((response) =>
    response.content.flatMap((media) => {
      const { schema } = media;
      const list = schema && isDocument(media) ? mainList(surroundings, schema) : undefined;
      return schema && list ? [{ operation, response, media, schema, list }] : [];
    }),
  );
});

/** A question: a GET or QUERY of no single thing, or a POST that leaves nothing behind. */
function asks(operation: Operation): boolean {
  const { kind, method, responses } = operation;
  if (kind !== 'operation' || endsInParameter(operation)) return false;
  if (method === 'get' || method === 'query' || isSafePost(operation)) return true;
  return method === 'post' && !responses.some(({ status }) => /^20[1-9]$/.test(status)) && isAsked(operation);
}

/** A POST whose name is in no language that we know, and which takes what only a list takes, or only which thing is meant. */
function isAsked({ body, parameters }: Operation): boolean {
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  const names = [
    ...parameters.filter(({ in: place }) => place === 'query').map(({ name }) => name),
    ...schemas.flatMap((schema) => Object.keys(propertiesOf(schema))),
  ];
  return (
    names.some((name) => isSizeName(plainWords(name)) || isCursorName(plainWords(name))) ||
    (names.length === 1 && names.every(isIdentityName))
  );
}

function propertiesOf({ node }: Schema): object {
  const { properties } = node;
  return typeof properties === 'object' && properties !== null ? properties : {};
}

/** The list that a body is about: what it is the one, or holds beside facts about the page. */
function mainList(surroundings: Surroundings, body: Schema): List | undefined {
  const lists = listsIn(surroundings, body, 'writeOnly').filter(
    ({ isMap, name = '', entry, steps }) =>
      !isMap &&
      steps.length <= 2 &&
      !BESIDE.test(plainWords(name)) &&
      flatten(surroundings, entry).properties.size > 0,
  );
  return lists.find(
    ({ entry, steps }) => isThingLike(surroundings, entry) && !isPartOfThing(surroundings, body, steps),
  );
}

/** What holds the list, or is around that, has a name and a state of its own: the list is a part of one thing. */
function isPartOfThing(surroundings: Surroundings, body: Schema, steps: readonly string[]): boolean {
  let around: Schema | undefined = body;
  for (const step of steps) {
    if (!around) return false;
    const { properties }: Flat = flatten(surroundings, around);
    const names = [...properties.keys()];
    if (names.some(namesState) && names.some(isIdentityName)) return true;
    around = properties.get(step)?.schema;
  }
  return false;
}

const BESIDE = /^(links|errors|warnings|included|facets|actions|fehler|errores|erros)$/;

/** It has a name, or a state, or a time. */
function isThingLike(surroundings: Surroundings, entry: Schema): boolean {
  return deepMembers(surroundings, entry, 'writeOnly').some(
    (member) =>
      isIdentityName(member.name) || namesState(member.name) || isOfType(surroundings, member, 'time'),
  );
}

/**
 * The operations that list things which come to be while they are read: of whatever they belong to, but not the parts of
 * one thing that can be looked up (`/messages/{id}/events`), nor what happened to things, where the things are listed too.
 */
export const logsIn = memoizeAlone((contract: Contract): Operation[] => {
  const lists = contract.operations.filter(
    (operation) => pagesOf(contract, operation).length > 0 && !isBelowItem(contract, operation),
  );
  const things = lists.filter((operation) => !HAPPENINGS.test(nounOfRoute(operation)));
  return things.length > 0 ? things : lists;
});

/** Below an item of which a GET tells, unless that is whose account it is. */
function isBelowItem(contract: Contract, { route }: Operation): boolean {
  const path = segments(route);
  const last = path.findLastIndex(({ parameter }) => parameter);
  if (last < 0) return false;
  const item = path.slice(0, last + 1).map(({ text, parameter }) => (parameter ? '{}' : text));
  if (OWNER.test(plainWords(path[last - 1]?.text ?? ''))) return false;
  return contract.operations.some(
    (operation) =>
      operation.method === 'get' &&
      endsInParameter(operation) &&
      segments(operation.route)
        .map(({ text, parameter }) => (parameter ? '{}' : text))
        .join('/') === item.join('/'),
  );
}

const OWNER =
  /(^|_)(accounts?|projects?|workspaces?|tenants?|organi[sz]ations?|orgs?|customers?|clients?|users?|subaccounts?|applications?|apps?|services?|clinics?|parents?|konten|konto|cuentas?|contas?|comptes?|mandanten|clientes?|kunden)$|账户|账号|项目|租户|商户/;

/** The last noun of the path, a verb such as `search` or `list` left out. */
function nounOfRoute({ route, operationId = '' }: Operation): string {
  const names = segments(route).filter(({ parameter }) => !parameter);
  const last = plainWords(names.findLast(({ text }) => !VERB.test(plainWords(text)))?.text ?? '');
  return `${last} ${plainWords(operationId)}`;
}

const VERB = /^(search|query|list|find|filter|lookup|suche|suchen|buscar|consultar|rechercher|liste|listar)$/;
/** What befalls a thing. `message-log` and `journal` are lists of the things themselves. */
const HAPPENINGS =
  /(^|_)(events?|attempts?|steps?|transitions?|history|timeline|trail|changes|updates|feed|activity|activities|receipts|journal|status(es)?_(events|changes|history)|ereignisse?|verlauf|versuche|schritte|eventos?|intentos?|historial|historico|pasos?|evenements?|historique|tentatives?|tentativas?|eventi|storico|tentativi)( |_|$)|事件|历史|轨迹|步骤|历程/;
