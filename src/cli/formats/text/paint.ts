import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'underline' | 'red' | 'yellow' | 'blue' | 'cyan' | 'green';

export type Paint = (style: Style, text: string) => string;

/** Terminal colours, or none. The caller has decided, so Node must not ask the stream again. */
export function painter(color: boolean): Paint {
  return (style, text) => (color ? styleText(style, text, { validateStream: false }) : text);
}

/**
 * Whether to colour what goes to a stream. `FORCE_COLOR` wins (`0` and `false` forbid, as in Node), then
 * `NO_COLOR` (any value but the empty one, https://no-color.org), then whether a terminal that can is there.
 */
export function wantsColor(
  env: Readonly<Record<string, string | undefined>>,
  isTTY: boolean | undefined,
): boolean {
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (env['NO_COLOR']) return false;
  return isTTY === true && env['TERM'] !== 'dumb';
}
