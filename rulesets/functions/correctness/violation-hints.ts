import { own, type JsonObject, type JsonPath, type JsonValue } from '../../../src/core/json';
import { isSchema, zoneAt } from '../../../src/core/openapi/zone';
import { versionOf } from '../../../src/core/openapi/version';
import { code } from '../../../src/core/texts/wording';

/** What to do about a name that does not belong where it stands, where that is known; undefined elsewhere. */
export function nameHint(root: JsonObject, path: JsonPath, name: string): string | undefined {
  const zone = zoneAt(path);
  const isOld = versionOf(root) === '3.0';
  if (isSchema(path)) return isOld ? newKeyword(name) : undefined;
  if (path.join('/') === 'info/license' && name === 'identifier' && isOld)
    return '`identifier` needs OpenAPI 3.1. In 3.0 a license has a `url`.';
  if (typeof zone !== 'object' || !zone.isExtensible) return undefined;
  return zone.kind === 'pathItem' ? pathHint(name) : statusHint(name);
}

function pathHint(name: string): string {
  if (/^\s*[a-z][a-z+.-]*:\/\//i.test(name))
    return `${code(name)} is a whole address. Write the path that follows the host here, and the rest below \`servers\`.`;
  return `${code(name)} does not begin with a slash, as every path does. Write ${code(`/${name.trim().replace(/^\//, '')}`)}.`;
}

function statusHint(name: string): string {
  const range = /^\s*([1-5])xx\s*$/i.exec(name);
  if (range)
    return `${code(name)} is no range of statuses. Write ${code(`${range[1] ?? ''}XX`)}, in capitals.`;
  return `${code(name)} is no status. Write three digits from 100 to 599, a range such as \`4XX\`, or \`default\`.`;
}

/** Keywords of JSON Schema that came with 3.1, and what 3.0 has in their place. */
const INSTEAD: Record<string, string> = {
  const: 'an `enum` of one value',
  examples: '`example`',
  $defs: '`components.schemas`',
  definitions: '`components.schemas`',
  patternProperties: '`additionalProperties`',
  prefixItems: '`items`',
  contentEncoding: '`format: byte`',
  contentMediaType: 'the media type of the `content`',
  $comment: '`description`',
};

const NEW_KEYWORDS = new Set(
  `if then else contains minContains maxContains propertyNames dependentRequired dependentSchemas unevaluatedItems
  unevaluatedProperties contentSchema $id $schema $anchor $dynamicAnchor $dynamicRef $vocabulary`.split(
    /\s+/,
  ),
);

function newKeyword(name: string): string | undefined {
  const instead = own(INSTEAD, name);
  if (instead !== undefined)
    return `${code(name)} is no keyword of OpenAPI 3.0. Use ${instead}, or move to 3.1.`;
  return NEW_KEYWORDS.has(name)
    ? `${code(name)} is no keyword of OpenAPI 3.0, so it says nothing. Drop it, or move to 3.1.`
    : undefined;
}

/** What to do about a value that is not what it should be, where that is known; undefined elsewhere. */
export function valueHint(root: JsonObject, path: JsonPath, value: JsonValue): string | undefined {
  const name = path.at(-1);
  const version = versionOf(root);
  const isOld = version === '3.0';
  if (path.length === 1 && name === 'openapi') {
    const whole = isOld ? '3.0.3' : `${version}.0`;
    return typeof value === 'number'
      ? `\`openapi\` is a number here. Write the whole version in quotes, such as ${code(`'${whole}'`)}.`
      : `\`openapi\` names a whole version, such as ${code(whole)}.`;
  }
  if (name === '$ref' && value === null)
    return 'This reference is empty: in YAML `#` behind a space begins a comment. Put the reference in quotes.';
  if (!isSchema(path.slice(0, -1))) return undefined;
  if (name === '$recursiveAnchor' && value === true)
    return '`$recursiveAnchor` is of JSON Schema 2019-09. Since OpenAPI 3.1 its place is taken by `$dynamicAnchor`, which has a name.';
  if (name === 'type' && isOld && (Array.isArray(value) || value === 'null'))
    return 'In OpenAPI 3.0 `type` names one type, and `nullable: true` beside it allows null. Write it so, or move to 3.1.';
  if (name === 'exclusiveMinimum' || name === 'exclusiveMaximum') {
    const bound = name === 'exclusiveMinimum' ? '`minimum`' : '`maximum`';
    if (isOld && typeof value === 'number')
      return `In OpenAPI 3.0 ${code(name)} is \`true\` or \`false\`, and the number stands in ${bound}.`;
    if (!isOld && typeof value === 'boolean')
      return `Since OpenAPI 3.1 ${code(name)} is the number itself, in place of ${bound}.`;
  }
  return name === 'required' && typeof value === 'boolean'
    ? 'In a schema `required` lists names of properties. Write the name of this one in the `required` of the object around it.'
    : undefined;
}
