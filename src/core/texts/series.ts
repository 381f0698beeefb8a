const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60”’]/u;

/**
 * Values as a Chinese sentence lists them: `401`、`403` 或 `default`. Before the last one stands `word` instead of 、,
 * with a space beside what is not Chinese.
 */
export function series(values: readonly string[], word?: '或' | '和'): string {
  const [last = '', ...rest] = [...values].reverse();
  const before = rest.reverse().join('、');
  if (before === '' || word === undefined) return values.join('、');
  return `${before}${gap(before.at(-1))}${word}${gap(last.at(0))}${last}`;
}

function gap(neighbour: string | undefined): string {
  return CHINESE.test(neighbour ?? '') ? '' : ' ';
}
