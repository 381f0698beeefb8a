import type { Problem } from '../../../src/core/contract/problem';
import { pagedLists, type PagedList } from '../../../src/core/inference/pagination/styles';
import { code, listed } from '../../../src/core/texts/wording';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** Above this many, the places are not named one by one. */
const MOST = 5;

/** All lists are paged by the same names, and hold their items in the same member. */
export default perDocument(function* ({ contract, operations, examine }) {
  const lists = pagedLists(contract, operations);
  for (const { operation } of lists) examine(operation);
  const problems = oncePerPlace([...oddInputs(lists), ...oddEnvelopes(lists)]);
  const odd = [...new Set(problems.map(({ place }) => place))];
  if (odd.length <= MOST) yield* problems;
  else
    yield {
      message: `${odd.length} of ${lists.length} lists are paged in another way than most, among them ${listed(odd.slice(0, 3))}: every client needs a loop for each way.`,
      path: ['paths'],
    };
});

interface Odd extends Problem {
  place: string;
}

/** Lists that lack a name of the usual way, and have another in its place. */
function* oddInputs(lists: readonly PagedList[]): Generator<Odd> {
  const usual = mostCommon(lists, namesOf);
  if (!usual) return;
  const way = namesOf(usual);
  for (const list of lists) {
    const names = namesOf(list);
    const odd = list.inputs.find(({ name }) => !way.includes(name));
    // A cursor beside page numbers, or no choice of the size: the usual way is among it.
    if (!odd || way.every((name) => names.includes(name))) continue;
    const place = list.operation.name;
    yield {
      place,
      message: `${code(place)} is paged by ${listed(names)}, and ${code(usual.operation.name)} by ${listed(way)}: keep one way, so that one loop in a client fits both.`,
      path: odd.path,
      related: usual.inputs.slice(0, 1).map(({ path }) => path),
    };
  }
}

/** A bare array is the business of `list-envelope`. */
function* oddEnvelopes(lists: readonly PagedList[]): Generator<Odd> {
  const held = lists.filter(({ envelope }) => envelope !== undefined);
  const usual = mostCommon(held, ({ envelope }) => [envelope?.way ?? '']);
  for (const { operation, envelope } of held) {
    if (!usual?.envelope || !envelope || envelope.way === usual.envelope.way) continue;
    // `data` of `/data_integrations` is named after what it holds, and after nothing.
    if (envelope.name === usual.envelope.name) continue;
    const place = operation.name;
    yield {
      place,
      message: `${code(place)} holds its list in ${code(envelope.name)}, and ${code(usual.operation.name)} in ${code(usual.envelope.name)}: keep one way, so that one loop in a client fits both.`,
      path: envelope.path,
      related: [usual.envelope.path],
    };
  }
}

function namesOf({ inputs }: PagedList): string[] {
  return [...new Set(inputs.map(({ name }) => name))].sort();
}

/** The first list with the way that most have; of equal ways, a cursor is the one to keep. */
function mostCommon(
  lists: readonly PagedList[],
  wayOf: (list: PagedList) => string[],
): PagedList | undefined {
  const ways = lists.map((list) => wayOf(list).join(' '));
  const counts = new Map<string, number>();
  for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1);
  const counted = lists.map((list, i) => ({ list, count: counts.get(ways[i] ?? '') ?? 0 }));
  const [first] = counted.sort(
    (a, b) => b.count - a.count || Number(b.list.byCursor) - Number(a.list.byCursor),
  );
  return first?.list;
}
