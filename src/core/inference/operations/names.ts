import type { Operation, Schema } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { segments, singular, words } from '../text/words';
import { successSchemas } from './kinds';
import { EFFECT, MAKES, READ, SESSION, STATE } from './verbs';

/** What an operation is called: its path, operationId, tags, and the component names of its body and successes. */
export const namesOf = memoizeAlone((operation: Operation): string[] => {
  const path = segments(operation.route).filter(({ parameter }) => !parameter);
  const schemas = [
    ...(operation.body?.content ?? []).flatMap(({ schema }) => schema ?? []),
    ...successSchemas(operation),
  ];
  return [
    ...path.map(({ text }) => decoded(text)),
    operation.operationId ?? '',
    ...operation.tags,
    ...schemas.flatMap((schema) => [schema.component ?? '', itemName(schema)]),
  ].filter((name) => name !== '');
});

/** `/%E7%9F%AD%E4%BF%A1` is `/短信`. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The component name of a list's items. */
function itemName({ node }: Schema): string {
  const items = node['items'];
  const ref =
    typeof items === 'object' && items !== null && !Array.isArray(items) ? items['$ref'] : undefined;
  return typeof ref === 'string' ? (ref.split('/').at(-1) ?? '') : '';
}

/** Nouns that could stand for anything, and what surrounds them. */
const NEUTRAL = new Set(
  (
    'api rest rpc public default general core main common item task job request response entry record resource object ' +
    'entity thing data submit submission operation action command service endpoint queue work unit new add make do ' +
    'process call input output dto body payload param result envelope page collection all one by id the a an of'
  ).split(' '),
);
const VERBS = [READ, STATE, EFFECT, MAKES, SESSION];

/** True where the names say nothing of what it is about: `POST /v1/items`, `createTask`. */
export const hasNeutralNames = memoizeAlone((operation: Operation): boolean =>
  namesOf(operation)
    .flatMap((name) => words(name))
    .every(isNeutral),
);

function isNeutral(word: string): boolean {
  const one = singular(word);
  return (
    /^v?\d+$/.test(word) || [word, one].some((w) => NEUTRAL.has(w) || VERBS.some((verbs) => verbs.has(w)))
  );
}
