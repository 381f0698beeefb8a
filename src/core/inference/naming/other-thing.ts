import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { namesOf } from '../operations/names';
import { segments, singular, words } from '../text/words';
import { isVerb } from './verbs';

/**
 * True where the `operationId` names the thing of another collection than the operation is about: `getNumber` on
 * `/messages/{id}`. Whatever else says of what it is about (tags, schemas, parameters, texts) may name it, too.
 */
export function namesOtherThing(contract: Contract, operation: Operation): boolean {
  const nouns = nounsIn(operation.operationId ?? '');
  const own = ownWords(operation);
  return (
    nouns.some((noun) => collectionsOf(contract).has(noun)) &&
    !nouns.some((noun) => own.some((word) => isSame(noun, word)))
  );
}

/** `repos` are `repositories`. */
function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length > 3 && long.startsWith(short));
}

function nounsIn(name: string): string[] {
  return words(name)
    .filter((word) => !isVerb(word))
    .map(singular);
}

/** What everything but its `operationId` says. */
const ownWords = memoizeAlone((operation: Operation): readonly string[] => {
  const { operationId, route, parameters, summary, description } = operation;
  const names = [
    ...segments(route).map(({ text }) => text),
    ...namesOf(operation).filter((name) => name !== operationId),
    ...parameters.map(({ name }) => name),
  ];
  return [...new Set([...names, summary, description].flatMap((name) => words(name)).map(singular))];
});

/** What stands before a parameter in some path. */
const collectionsOf = memoizeAlone(
  ({ operations }: Contract): ReadonlySet<string> =>
    new Set(
      operations.flatMap(({ route }) => {
        const path = segments(route);
        return path.flatMap(({ text, parameter }, i) =>
          !parameter && path[i + 1]?.parameter ? nounsIn(text).slice(-1) : [],
        );
      }),
    ),
);
