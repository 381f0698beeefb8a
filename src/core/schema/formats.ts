import { fullFormats } from 'ajv-formats/dist/formats';
import { own } from '../json';

/** Beyond this a regular expression may take long, and no real address or date is that long. */
const LONGEST = 2_000;
/** Here the time grows with the square of the text (test/unit/examples/formats.test.ts asks each expression). */
const LONGEST_OF: Readonly<Record<string, number>> = { url: 250 };

type Check = true | RegExp | ((value: string | number) => boolean) | { type?: string; validate: Check };

/**
 * Whether a string or number has a format of JSON Schema or OpenAPI; undefined for a string too long to look at. A
 * format says nothing about values of the other type, and one that nobody defined is met by anything.
 */
export function hasFormat(value: string | number, name: string): boolean | undefined {
  const check = own(fullFormats as unknown as Record<string, Check>, name);
  if (check === undefined) return true;
  if (typeof value === 'string' && value.length > (own(LONGEST_OF, name) ?? LONGEST)) return undefined;
  const forNumbers = typeof check === 'object' && 'type' in check && check.type === 'number';
  return forNumbers !== (typeof value === 'number') || meets(value, check);
}

function meets(value: string | number, check: Check): boolean {
  if (check === true) return true;
  if (check instanceof RegExp) return check.test(String(value));
  return typeof check === 'function' ? check(value) : meets(value, check.validate);
}
