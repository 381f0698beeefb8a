import { memoizeByText } from '../../contract/memoize';

/** Names taken apart: paths, operationIds and schema names say the same thing in many spellings. */

/** The lower-case words of a name in any case style: `phoneNumbers`, `phone-numbers`, `PHONE_NUMBERS` → phone, numbers. */
export const words = memoizeByText<readonly string[]>(takenApart);

function takenApart(name: string): string[] {
  return name
    .replace(/ETag/g, 'Etag')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** The words of a name: `createdAt` and `created_at` are both `created_at`. */
export function snakeOf(name: string): string {
  return words(name).join('_');
}

/** The singular of an English noun, well enough to compare: both sides of a comparison go through it. */
export function singular(word: string): string {
  if (word.length < 4 || /(ss|us|sis|news)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz|tatus|bonus|virus)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** One part of a path between slashes. */
export interface Segment {
  text: string;
  /** `{id}`, also `{id}.json`. */
  parameter: boolean;
}

/** No path of a real API comes near; rules look at each segment with all that stand before it. */
const MOST_SEGMENTS = 60;

/** The segments of a path template. A colon action (`/messages/{id}:cancel`) is a segment of its own; `.json` is dropped. */
export const segments = memoizeByText((route: string): readonly Segment[] => {
  const [path = ''] = route.split(/[?#]/);
  return path
    .split(/\/|(?<=[^/]):/, MOST_SEGMENTS)
    .map((part) => part.replace(/\.(json|xml|csv|\{format\})$/i, ''))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, parameter: /^\{[^{}]*\}$/.test(part) }));
});
