import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { endsInParameter, successSchemas } from '../operations/kinds';
import { isListShape } from '../operations/payloads';
import { segments, singular, words } from '../text/words';
import { actionOf, contradicts, isVerb, needsNoun } from './verbs';

/** What keeps an `operationId` from being a good name of a method. */
export type NameFault = 'characters' | 'generated' | 'no noun' | 'no verb' | 'other verb' | 'list of one';

/**
 * Judges the name of an operation; undefined where it is fine. Case style and order (`messages.create`,
 * `issues/list-comments`) are a matter of taste: generators turn each into the style of the language.
 */
export function faultOf(surroundings: Surroundings, operation: Operation, id: string): NameFault | undefined {
  if (/[\s{}]/.test(id)) return 'characters';
  if (isGenerated(operation, id)) return 'generated';
  const spoken = words(id);
  const isGrouped = /[./:]/.test(id);
  const [first = ''] = spoken;
  if (spoken.length === 1 && needsNoun(first)) return 'no noun';
  // `repos/get`, `messages.create`: the group comes first.
  const own = isGrouped ? words(id.split(/[./:]/).at(-1) ?? '') : spoken;
  // `create-or-update` promises either.
  if (own[1] !== 'or' && contradicts(own[0] ?? '', operation)) return 'other verb';
  if (own[0] === 'list' && answersWithOne(surroundings, operation)) return 'list of one';
  return hasVerb(operation, spoken) ? undefined : 'no verb';
}

/** A GET of an item whose answer is known, and is no list. */
function answersWithOne(surroundings: Surroundings, operation: Operation): boolean {
  const schemas = operation.method === 'get' && endsInParameter(operation) ? successSchemas(operation) : [];
  return schemas.length > 0 && schemas.every((schema) => isThing(surroundings, schema));
}

function isThing(surroundings: Surroundings, schema: Schema): boolean {
  return flatten(surroundings, schema).properties.size > 0 && !holdsList(surroundings, schema);
}

/** Lists are wrapped once or twice: `{ data: { items: […] } }`. */
const DEEPEST = 2;

function holdsList(surroundings: Surroundings, schema: Schema, depth = 0): boolean {
  if (isListShape(surroundings, schema)) return true;
  const flat = flatten(surroundings, schema);
  return (
    keyword(flat, 'type') === 'array' ||
    (depth < DEEPEST &&
      [...flat.properties.values()].some((property) => holdsList(surroundings, property.schema, depth + 1)))
  );
}

/**
 * The word that a name begins with where it ends the path: `buildFile` of `/files/{id}/build`, `rankTeamMembers` of
 * `/teams/{id}/rank-members`. Things stand in the order of the path, and what is done comes first.
 */
function turnedRound({ route }: Operation, [first = '', second = '']: readonly string[]): string | undefined {
  const path = segments(route).filter(({ parameter }) => !parameter);
  const last = words(path.at(-1)?.text ?? '');
  const before = path
    .slice(0, -1)
    .flatMap(({ text }) => words(text))
    .map(singular);
  return last[0] === first && singular(first) === first && before.includes(singular(second))
    ? first
    : undefined;
}

const COUNTED = /_\d{1,2}$/;
const NUMBERED = /^(operation|op|endpoint|handler|method|route|action)[-_]?\d*$/i;

/** Marks that generators leave: springfox, a counter against equal names, FastAPI's name of function and path. */
function isGenerated({ route, method }: Operation, id: string): boolean {
  if (NUMBERED.test(id) || spellsPath(route, method, id)) return true;
  if (/Using(GET|POST|PUT|PATCH|DELETE)(_\d+)?$/.test(id) || (COUNTED.test(id) && !/\/\d+$/.test(route)))
    return true;
  return id.endsWith(`${route.replace(/\W/g, '_')}_${method}`) && route.length > 1;
}

/** `get-v1-messages-id`: the method and the path, parameters and version included. */
function spellsPath(route: string, method: string, id: string): boolean {
  const path = segments(route);
  const isLong = path.some(({ text, parameter }) => parameter || /^v?\d/.test(text));
  return isLong && words(id).join('') === [method, ...path.flatMap(({ text }) => words(text))].join('');
}

/**
 * A known verb, the action of the path, or any word that is not in it: nobody can list all verbs. `post` and `put` at
 * the end only repeat the method; at the beginning (`postMessage`) they are read as a verb.
 */
function hasVerb(operation: Operation, spoken: readonly string[]): boolean {
  const path = new Set([
    ...segments(operation.route)
      .flatMap(({ text }) => words(text))
      .map(singular),
    ...['by', 'id', 'all', 'the', 'of', 'in', 'for', 'and', 'with', 'api', 'endpoint', 'post', 'put'],
  ]);
  const [first = ''] = spoken;
  const action = spoken.length > 1 ? (actionOf(operation) ?? turnedRound(operation, spoken)) : undefined;
  return spoken.some(
    (word) =>
      word === action ||
      (word === 'post' || word === 'put'
        ? (word === first && spoken.length > 1) || spoken.indexOf(word) < spoken.length - 1
        : isVerb(word) || (!path.has(singular(word)) && !/^v?\d+$/.test(word))),
  );
}
