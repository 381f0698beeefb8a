import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { absorb, fits, subject, unread, type Judge, type Scope, type Verdict } from './verdict';

/** The keywords that apply further schemas to the same value. */
export function judgeComposition(
  judge: Judge,
  schema: JsonObject,
  value: JsonValue,
  path: JsonPath,
  scope: Scope,
  whole: JsonObject,
  found: Verdict,
): void {
  const apply = (part: JsonValue, literal = scope.literal) =>
    judge(part, value, path, { ...scope, literal }, whole);
  const add = (keyword: string, words: string) =>
    found.faults.push({ keyword, message: `${subject(path, scope)} ${words}.`, path });

  for (const part of Array.isArray(schema['allOf']) ? schema['allOf'] : []) absorb(found, apply(part));

  for (const keyword of ['anyOf', 'oneOf'] as const) {
    const parts = schema[keyword];
    if (!Array.isArray(parts) || parts.length === 0) continue;
    const verdicts = parts.map((part) => apply(part));
    const met = verdicts.filter(({ faults }) => faults.length === 0);
    for (const one of met) absorb(found, one);
    if (met.length === 0) {
      const nearest = nearestOf(verdicts, chosen(schema, parts, value), path);
      if (nearest) absorb(found, nearest);
      else add(keyword, `fits none of the ${parts.length} alternatives of the schema`);
    } else if (keyword === 'oneOf' && met.length > 1 && !isObject(schema['discriminator'])) {
      // Left-out properties may have made two alternatives alike.
      const literally = parts.filter((part) => fits(apply(part, true))).length;
      if (literally > 1)
        add(keyword, `fits ${literally} of the alternatives of the schema, and \`oneOf\` allows exactly one`);
    }
  }

  if (schema['not'] !== undefined) {
    const ruledOut = apply(schema['not'], true);
    if (ruledOut.open) found.open = true;
    if (fits(ruledOut)) add('not', 'fits the schema that `not` rules out');
  }

  if (schema['if'] !== undefined) {
    const condition = apply(schema['if'], true);
    const branch = condition.faults.length === 0 ? schema['then'] : schema['else'];
    if (condition.faults.length === 0) absorb(found, condition);
    // Which branch holds cannot be told, nor what it would have looked at.
    if (condition.faults.length === 0 && condition.open) unread(found);
    else if (branch !== undefined) absorb(found, apply(branch));
  }
}

/** The alternative that the value was meant to be, where that can be told: its faults are the ones to show. */
function nearestOf(verdicts: Verdict[], named: number, path: JsonPath): Verdict | undefined {
  if (named >= 0) return verdicts[named];
  // A choice of one is no choice.
  if (verdicts.length === 1) return verdicts[0];
  // `anyOf: [$ref, { type: 'null' }]` is how 3.1 writes nullable.
  const ofType = verdicts.filter(
    ({ faults }) => !faults.some((f) => f.keyword === 'type' && f.path.length === path.length),
  );
  if (ofType.length === 1) return ofType[0];
  // A tag with one allowed value tells the alternatives apart.
  const tagged = ofType.filter(
    ({ faults }) => !faults.some((f) => f.keyword === 'enum' && f.path.length === path.length + 1),
  );
  return tagged.length === 1 ? tagged[0] : undefined;
}

/** The index of the alternative that the discriminator names, or -1. */
function chosen({ discriminator }: JsonObject, parts: JsonValue[], value: JsonValue): number {
  if (!isObject(discriminator) || !isObject(value)) return -1;
  const { propertyName, mapping } = discriminator;
  const name = typeof propertyName === 'string' ? value[propertyName] : undefined;
  if (typeof name !== 'string') return -1;
  const mapped = isObject(mapping) && typeof mapping[name] === 'string' ? mapping[name] : name;
  return parts.findIndex(
    (part) =>
      isObject(part) && (part['$ref'] === mapped || part['$ref'] === `#/components/schemas/${mapped}`),
  );
}
