import type { Contract, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { memoize, memoizeAlone } from '../../../contract/memoize';
import { inputsOf } from './inputs';
import { isIdentityName } from '../../operations/payloads';
import { successSchemas, endsInParameter, isSafePost } from '../../operations/kinds';
import { namesState } from '../../operations/states';
import { segments } from '../../text/words';
import { pagesOf } from './log';
import { plainWords } from './spoken';

/** An operation that answers with one thing, and that thing in each of its bodies. */
export interface LookUp {
  operation: Operation;
  things: Schema[];
}

/** The operations that look up one of the things that a log lists: at an address below it, or answering with the same. */
export function lookUpsOf(contract: Contract, log: Operation): LookUp[] {
  const all = lookUpsIn(contract);
  const below = all.filter(({ operation }) => homeOf(operation) === homeOf(log));
  if (below.length > 0) return below;
  const entries = pagesOf(contract, log).map(({ list }) => list.entry);
  const likeness = (one: LookUp) =>
    Math.max(0, ...entries.flatMap((entry) => one.things.map((thing) => shared(contract, entry, thing))));
  const best = Math.max(0, ...all.map(likeness));
  return best < 0.4 ? [] : all.filter((one) => likeness(one) === best);
}

const lookUpsIn = memoizeAlone((contract: Contract): LookUp[] =>
  contract.operations.flatMap((operation) => {
    const things = isLookUp(contract, operation) ? thingsOf(contract, operation) : [];
    return things.length > 0 ? [{ operation, things }] : [];
  }),
);

function isLookUp(contract: Contract, operation: Operation): boolean {
  const { kind, method, responses } = operation;
  if (kind !== 'operation' || pagesOf(contract, operation).length > 0) return false;
  if (method === 'get') return endsInParameter(operation) || identities(contract, operation).length > 0;
  if (method !== 'post' || responses.some(({ status }) => /^20[1-9]$/.test(status))) return false;
  const namesOne = segments(operation.route).some(({ parameter }) => parameter);
  return (namesOne && isSafePost(operation)) || identities(contract, operation).length > 0;
}

/** What a caller has to send that can only be the name of a thing: it is called so, or is all that is demanded. */
function identities(surroundings: Surroundings, operation: Operation): string[] {
  const demanded = inputsOf(surroundings, operation).filter(({ field }) => field.required);
  const named = demanded.filter(({ field }) => isIdentityName(field.name));
  const only = demanded.length === 1 && operation.method === 'get' ? demanded : [];
  return demanded.length <= 2 ? [...named, ...only].map(({ full }) => full) : [];
}

/** What a body is about: itself, or what its envelope holds. */
export const thingsOf = memoize((surroundings, operation: Operation): Schema[] =>
  successSchemas(operation).flatMap((body) => thingIn(surroundings, body) ?? []),
);

function thingIn(surroundings: Surroundings, body: Schema, depth = 0): Schema | undefined {
  const { properties } = flatten(surroundings, body);
  const names = [...properties.keys()];
  if (properties.size === 0) return undefined;
  if (names.some(namesState) && names.some((name) => isIdentityName(name) || namesText(name))) return body;
  if (names.includes('attributes') && names.includes('id')) return body;
  const inner =
    depth < 2 ? [...properties.values()].map(({ schema }) => thingIn(surroundings, schema, depth + 1)) : [];
  return (
    inner.find((one) => one !== undefined) ?? (depth === 0 && names.some(isIdentityName) ? body : undefined)
  );
}

function namesText(name: string): boolean {
  return /^(text|body|message|content|to|recipient|nachricht|mensaje|mensagem|内容)$/i.test(plainWords(name));
}

/** The address of the collection: `/messages` for `/messages/{id}`, `/messages/search` and `/messages:search`. */
function homeOf(operation: Operation): string {
  const path = [...segments(operation.route)];
  const last = path.at(-1);
  if (last?.parameter) path.pop();
  else if (last && path.length > 1 && VERB.test(plainWords(last.text))) path.pop();
  return path.map(({ text, parameter }) => (parameter ? '{}' : text.toLowerCase())).join('/');
}

const VERB =
  /^(search|query|list|find|filter|lookup|get|suche|suchen|buscar|consultar|rechercher|liste|listar|查询|列表)$/;

/** How much of the names of two things is the same. */
function shared(surroundings: Surroundings, one: Schema, other: Schema): number {
  if (one.node === other.node) return 2;
  const [mine, theirs] = [one, other].map(
    (schema) => new Set(flatten(surroundings, schema).properties.keys()),
  );
  if (!mine || !theirs || mine.size === 0) return 0;
  return [...mine].filter((name) => theirs.has(name)).length / mine.size;
}
