import type { Contract, Operation, Surroundings } from '../../contract/contract';
import { endsInParameter, isList } from '../operations/kinds';
import { memoizeAlone } from '../../contract/memoize';
import { segments, singular, words } from '../text/words';
import { BESIDE } from '../operations/verbs';
import { actionOf, needsNoun } from './verbs';

/** A name of a verb and a noun for an operation, from its method and path: `listMessages`, `cancelMessage`. */
export function suggestedName(contract: Contract, operation: Operation): string {
  if (operation.kind !== 'operation') return camel(['on', ...words(operation.route)]);
  const path = segments(operation.route).filter(({ parameter }) => !parameter);
  const nouns = path.map(({ text }) => words(text)).filter((parts) => parts.some(isNoun));
  const last = nouns.at(-1) ?? [];
  const [action = ''] = last;
  // `/messages/{id}/cancel`: the verb is in the path already.
  if (operation.method === 'post' && action !== '' && action === actionOf(operation) && !needsNoun(action))
    return camel(
      last.slice(1).every((word) => BESIDE.has(word)) ? [...last, ...one(nouns.at(-2) ?? [])] : last,
    );
  const verb = verbOf(contract, operation, last);
  const noun = verb === 'list' ? last : one(last);
  const short = camel([verb, ...(noun.length > 0 ? noun : ['resource'])]);
  const isTaken = (bearersOf(contract).get(short) ?? 0) > (operation.operationId === short ? 1 : 0);
  return isTaken ? camel([verb, ...one(nouns.at(-2) ?? []), ...noun]) : short;
}

/** How many operations bear each `operationId`. */
const bearersOf = memoizeAlone(({ operations }: Contract): Map<string, number> => {
  const bearers = new Map<string, number>();
  for (const { operationId } of operations)
    if (operationId !== undefined) bearers.set(operationId, (bearers.get(operationId) ?? 0) + 1);
  return bearers;
});

function verbOf(contract: Surroundings, operation: Operation, noun: readonly string[]): string {
  const isItem = endsInParameter(operation);
  const isPlural = noun.some((word) => singular(word) !== word);
  switch (operation.method) {
    case 'get':
      return isList(contract, operation) || (!isItem && isPlural) ? 'list' : 'get';
    case 'post':
      return isItem ? 'update' : 'create';
    case 'put':
      return 'replace';
    case 'patch':
      return 'update';
    case 'delete':
      return 'delete';
    default:
      return 'check';
  }
}

/** The version in a path is no part of a name. */
function isNoun(word: string): boolean {
  return !/^(v?\d+|api|rest)$/.test(word);
}

function one(noun: readonly string[]): string[] {
  return noun.map((word, i) => (i === noun.length - 1 ? singular(word) : word));
}

function camel(parts: readonly string[]): string {
  return parts.map((part, i) => (i === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join('');
}
