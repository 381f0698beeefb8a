import type { MediaType } from '../../contract/contract';
import { memoizeByNode, type Written } from '../../contract/memoize';
import { schemaExamples } from '../../contract/stated-examples';
import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../../json';
import { plain } from './plain';

/** What the example of an error says of itself, each with its place. */
export interface Facts {
  status?: { value: number; path: JsonPath };
  code?: { value: string; path: JsonPath };
  /** A URI, which tells failures apart where there is no code. */
  type?: { value: string; path: JsonPath };
}

/** What the examples of a body show; that of a shared schema illustrates no status in particular. */
export const factsShownBy = memoizeByNode((_, { examples, schema }: Written<MediaType>): Facts[] => {
  const own = schema && schema.component === undefined ? [...schemaExamples(schema.node, schema.path)] : [];
  return [...examples, ...(examples.length === 0 ? own : [])].map(({ value, path }) => factsOf(value, path));
});

function factsOf(value: JsonValue, path: JsonPath, depth = 0): Facts {
  const facts: Facts = {};
  if (!isObject(value)) return facts;
  for (const [name, member] of Object.entries(value)) {
    const place = [...path, name];
    const key = plain(name);
    if (/^(status|statuscode|httpstatus|httpstatuscode|httpcode)$/.test(key) && isStatus(member))
      facts.status ??= { value: Number(member), path: place };
    // Google's errors repeat the status as `code`; a vendor's own number is longer.
    if (key === 'code' && typeof member === 'number' && member >= 400 && member < 600)
      facts.status ??= { value: member, path: place };
    else if (/^(error)?code$/.test(key) && (typeof member === 'string' || typeof member === 'number'))
      facts.code ??= { value: String(member), path: place };
    // The `type` of Problem Details is its code.
    if (key === 'type' && typeof member === 'string' && /^[a-z][\w+.-]*:(?!blank$)\S/i.test(member))
      facts.type ??= { value: member, path: place };
  }
  return depth === 0 ? { ...ofEnvelope(value, path), ...facts } : facts;
}

/** `{ error: { … } }`, and a list with one error in it: several may differ among themselves. */
function ofEnvelope({ error, errors }: JsonObject, path: JsonPath): Facts {
  if (isObject(error)) return factsOf(error, [...path, 'error'], 1);
  const [only, ...more] = Array.isArray(errors) ? errors : [];
  return only !== undefined && more.length === 0 ? factsOf(only, [...path, 'errors', 0], 1) : {};
}

function isStatus(value: JsonValue): boolean {
  return /^[1-5]\d\d$/.test(typeof value === 'number' || typeof value === 'string' ? String(value) : '');
}
