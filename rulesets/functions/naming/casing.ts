/** How the words of a name are joined. */
export type Casing = 'snake_case' | 'camelCase' | 'PascalCase' | 'kebab-case' | 'mixed';

/**
 * The casing of a name that has one: `message_id`, `messageId`. Undefined for what fits every style (`status`), for
 * acronyms (`URL`, `ORDER_ID`), and for names that are no names of ours (`@context`, `_links`, `a.b`).
 */
export function casingOf(name: string): Casing | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) || !/[a-z]/.test(name)) return undefined;
  const hasSnake = name.includes('_');
  const hasKebab = name.includes('-');
  const hasUpper = /[A-Z]/.test(name);
  if (hasSnake || hasKebab) {
    if (hasUpper || (hasSnake && hasKebab)) return 'mixed';
    return hasSnake ? 'snake_case' : 'kebab-case';
  }
  if (!hasUpper) return undefined;
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
  others: Named<T>[];
  /** No style is that of the house: pointing at the minority would be arbitrary. */
  isSplit: boolean;
}

const CLEAR = 0.8;
const FEW = 5;

/** The style of most names, each name counted once, and the names in another. Undefined where there is one style. */
export function stylesOf<T>(all: readonly Named<T>[]): Styles<T> | undefined {
  const distinct = [...new Map([...all].reverse().map((one) => [one.name, one])).values()].reverse();
  const counts = new Map<Casing, number>();
  for (const { casing } of distinct) counts.set(casing, (counts.get(casing) ?? 0) + 1);
  const [[main, count] = [undefined, 0], ...rest] = [...counts].sort((a, b) => b[1] - a[1]);
  if (main === undefined || rest.length === 0) return undefined;
  const others = distinct.filter(({ casing }) => casing !== main);
  const share = count / distinct.length;
  return { main, others, isSplit: share < CLEAR && (others.length > FEW || share <= 0.5) };
}
