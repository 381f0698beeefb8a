import type { JsonObject, JsonPath, JsonValue } from '../json';
import { canonical } from './scalars';
import { absorbPart, fits, subject, type Judge, type Scope, type Verdict } from './verdict';

/** The keywords that speak about arrays. */
export function judgeArray(
  judge: Judge,
  schema: JsonObject,
  value: JsonValue[],
  path: JsonPath,
  scope: Scope,
  found: Verdict,
): void {
  const name = subject(path, scope);
  const { minItems, maxItems, uniqueItems, items, unevaluatedItems, contains } = schema;
  const add = (keyword: string, words: string) =>
    found.faults.push({ keyword, message: `${name} ${words}.`, path });
  if (typeof minItems === 'number' && value.length < minItems)
    add('minItems', `must have ${minItems} or more items`);
  if (typeof maxItems === 'number' && value.length > maxItems)
    add('maxItems', `must have ${maxItems} or fewer items`);
  if (uniqueItems === true && new Set(value.map(canonical)).size < value.length)
    add('uniqueItems', 'must not hold the same item twice');

  // Drafts before 2020-12 write a tuple as a list under `items`.
  const tuple = Array.isArray(schema['prefixItems'])
    ? schema['prefixItems']
    : Array.isArray(items)
      ? items
      : [];
  const rest = Array.isArray(items) ? undefined : items;
  for (const [i, item] of value.entries()) {
    const part = i < tuple.length ? tuple[i] : rest;
    if (part === undefined) continue;
    absorbPart(found, judge(part, item, [...path, i], scope));
    found.items.add(i);
  }
  if (contains !== undefined) judgeContains(judge, schema, contains, value, path, scope, found);
  if (unevaluatedItems === undefined || found.unknown) return;
  for (const [i, item] of value.entries()) {
    if (found.items.has(i)) continue;
    absorbPart(found, judge(unevaluatedItems, item, [...path, i], scope));
    found.items.add(i);
  }
}

function judgeContains(
  judge: Judge,
  { minContains, maxContains }: JsonObject,
  contains: JsonValue,
  value: JsonValue[],
  path: JsonPath,
  scope: Scope,
  found: Verdict,
): void {
  const least = typeof minContains === 'number' ? minContains : 1;
  const most = typeof maxContains === 'number' ? maxContains : Infinity;
  const verdicts = value.map((item, i) => judge(contains, item, [...path, i], scope));
  if (verdicts.some(({ faults, open }) => open && faults.length === 0)) found.open = true;
  const perhaps = verdicts.filter(({ faults }) => faults.length === 0).length;
  const surely = verdicts.filter(fits).length;
  // What may be one of them counts as looked at: "not checked" is no fault.
  for (const [i, { faults }] of verdicts.entries()) if (faults.length === 0) found.items.add(i);
  const name = subject(path, scope);
  if (perhaps < least)
    found.faults.push({
      keyword: 'contains',
      message: `${name} must have ${least} or more items of the kind that \`contains\` describes.`,
      path,
    });
  if (surely > most)
    found.faults.push({
      keyword: 'contains',
      message: `${name} must have ${most} or fewer items of the kind that \`contains\` describes.`,
      path,
    });
}
