/** How the words of a name are joined. */
export type Casing = 'snake_case' | 'camelCase' | 'PascalCase' | 'kebab-case' | 'lowercase' | 'mixed';

/**
 * The casing of a name that has one: `message_id`, `messageId`; `lowercase` for `status`, which is no PascalCase and
 * fits all others. Undefined for acronyms (`URL`, `ORDER_ID`), and for names that are no names of ours (`@context`,
 * `_links`, `a.b`, `x-note`).
 */
export function casingOf(name: string): Casing | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || !/[a-z]/.test(name) || name.startsWith('x-'))
    return undefined;
  const hasSnake = name.includes('_');
  const hasKebab = name.includes('-');
  const hasUpper = /[A-Z]/.test(name);
  if (hasSnake || hasKebab) {
    if (hasUpper || (hasSnake && hasKebab)) return 'mixed';
    return hasSnake ? 'snake_case' : 'kebab-case';
  }
  if (!hasUpper) return 'lowercase';
  return /^[A-Z]/.test(name) ? 'PascalCase' : 'camelCase';
}

/** One name and the first place where it stands. */
export interface Named<T> {
  name: string;
  casing: Casing;
  place: T;
}

/** What the names have in common. */
export interface Styles<T> {
  main: Casing;
  /** A name in that style, to show it. */
  model: string;
  others: Named<T>[];
  /** No style is that of the house: pointing at the minority would be arbitrary. */
  isSplit: boolean;
  /** One name against one: the second departs from the first. */
  isPair: boolean;
}

const CLEAR = 0.8;
const FEW = 5;

/** The style of most names, each name counted once, and the names in another. Undefined where there is one style. */
export function stylesOf<T>(all: readonly Named<T>[]): Styles<T> | undefined {
  const distinct = telling([...new Map([...all].reverse().map((one) => [one.name, one])).values()].reverse());
  const [[main, count] = [undefined, 0], ...rest] = countsOf(distinct);
  const model = distinct.find(({ casing }) => casing === main)?.name;
  if (main === undefined || model === undefined || rest.length === 0) return undefined;
  const others = distinct.filter(({ casing }) => casing !== main);
  const share = count / distinct.length;
  const isPair = distinct.length === 2;
  const isSplit = !isPair && share < CLEAR && (others.length > FEW || share <= 0.5);
  return { main, model, others, isSplit, isPair };
}

/** A single word in lower case fits every style but PascalCase: it counts only where nothing else stands against that. */
function telling<T>(names: readonly Named<T>[]): readonly Named<T>[] {
  const styled = names.filter(({ casing }) => casing !== 'lowercase');
  return styled.length > 0 && styled.every(({ casing }) => casing === 'PascalCase') ? names : styled;
}

function countsOf<T>(names: readonly Named<T>[]): [Casing, number][] {
  const counts = new Map<Casing, number>();
  for (const { casing } of names) counts.set(casing, (counts.get(casing) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
