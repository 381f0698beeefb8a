import { isObject, type JsonObject, type JsonPath, type JsonValue } from '../json';
import { code, dotted, listed } from '../texts/wording';
import { isMarked, mayBeMissing } from './direction';
import {
  absorb,
  absorbPart,
  matches,
  subject,
  unread,
  type Judge,
  type Scope,
  type Verdict,
} from './verdict';

/** The keywords that speak about objects. `whole` is the composition that the schema is a part of. */
export function judgeObject(
  judge: Judge,
  schema: JsonObject,
  value: JsonObject,
  path: JsonPath,
  scope: Scope,
  whole: JsonObject,
  found: Verdict,
): void {
  judgeNames(schema, value, path, scope, whole, found);
  const { properties, patternProperties, additionalProperties, propertyNames, dependentSchemas } = schema;
  for (const [name, part] of Object.entries(value)) {
    const at = [...path, name];
    const apply = (rule: JsonValue) => {
      found.props.add(name);
      absorbPart(found, judge(rule, part, at, scope));
      judgeDirection(rule, at, scope, found);
    };
    let known = false;
    if (isObject(properties) && Object.hasOwn(properties, name)) {
      known = true;
      apply(properties[name] as JsonValue);
    }
    for (const [pattern, rule] of Object.entries(isObject(patternProperties) ? patternProperties : {})) {
      const isMatch = matches(scope, pattern, name);
      if (isMatch === undefined) unread(found);
      if (isMatch) apply(rule);
      // What is not an extra property for sure is not judged as one.
      known ||= isMatch !== false;
    }
    if (!known && additionalProperties !== undefined)
      judgeExtra(judge, additionalProperties, part, at, scope, found);
    if (propertyNames !== undefined) {
      const { faults, open } = judge(propertyNames, name, at, scope);
      if (faults.length > 0) unexpected('propertyNames', at, found);
      else found.open ||= open;
    }
    if (isObject(dependentSchemas) && Object.hasOwn(dependentSchemas, name))
      absorb(found, judge(dependentSchemas[name] as JsonValue, value, path, scope, whole));
  }
  const { unevaluatedProperties } = schema;
  if (unevaluatedProperties === undefined || found.unknown) return;
  for (const [name, part] of Object.entries(value))
    if (!found.props.has(name)) judgeExtra(judge, unevaluatedProperties, part, [...path, name], scope, found);
}

function judgeNames(
  { required, dependentRequired, minProperties, maxProperties }: JsonObject,
  value: JsonObject,
  path: JsonPath,
  scope: Scope,
  whole: JsonObject,
  found: Verdict,
): void {
  const add = (keyword: string, words: string) =>
    found.faults.push({ keyword, message: `${subject(path, scope)} ${words}.`, path });
  const missing = (Array.isArray(required) ? required : []).filter(
    (name): name is string =>
      typeof name === 'string' && !Object.hasOwn(value, name) && !mayBeMissing(whole, name, scope),
  );
  if (missing.length === 1) add('required', `must have the required property ${listed(missing)}`);
  if (missing.length > 1) add('required', `must have the required properties ${listed(missing)}`);
  for (const [name, needs] of Object.entries(isObject(dependentRequired) ? dependentRequired : {}))
    for (const need of Object.hasOwn(value, name) && Array.isArray(needs) ? needs : [])
      if (typeof need === 'string' && !Object.hasOwn(value, need) && !mayBeMissing(whole, need, scope))
        add('dependentRequired', `must have the property ${code(need)}, because it has ${code(name)}`);
  const count = Object.keys(value).length;
  if (typeof minProperties === 'number' && count < minProperties)
    add('minProperties', `must have ${minProperties} or more properties`);
  if (typeof maxProperties === 'number' && count > maxProperties)
    add('maxProperties', `must have ${maxProperties} or fewer properties`);
}

function judgeExtra(
  judge: Judge,
  rule: JsonValue,
  part: JsonValue,
  at: JsonPath,
  scope: Scope,
  found: Verdict,
): void {
  found.props.add(String(at.at(-1)));
  if (rule === false) unexpected('additionalProperties', at, found);
  else absorbPart(found, judge(rule, part, at, scope));
}

function unexpected(keyword: string, at: JsonPath, found: Verdict): void {
  found.faults.push({
    keyword,
    message: `${code(dotted(at))} is not a property that the schema allows.`,
    path: at,
  });
}

function judgeDirection(rule: JsonValue, at: JsonPath, scope: Scope, found: Verdict): void {
  const name = () => code(dotted(at));
  // Since 3.1 the authority may ignore it (JSON Schema 2020-12 validation, section 9.4): a whole object is sent back.
  if (scope.version === '3.0' && scope.flow === 'request' && isMarked(rule, 'readOnly', scope.root))
    found.misdirected.push({
      keyword: 'readOnly',
      message: `${name()} is \`readOnly\`, so a request should leave it out.`,
      path: at,
    });
  if (scope.flow === 'response' && isMarked(rule, 'writeOnly', scope.root))
    found.misdirected.push({
      keyword: 'writeOnly',
      message: `${name()} is \`writeOnly\`, so a response should leave it out.`,
      path: at,
    });
}
