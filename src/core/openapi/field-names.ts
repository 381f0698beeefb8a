import { nearest, nearestAmong } from '../texts/nearest';

/** The fixed fields of OpenAPI objects (schemas apart), 3.0 to 3.2. */
const FIELD_NAMES = `
  openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs $self
  title summary description termsOfService contact license version name url email identifier
  variables enum default schemas responses parameters examples requestBodies headers securitySchemes links
  callbacks pathItems mediaTypes $ref get put post delete options head patch trace query additionalOperations
  operationId requestBody deprecated in required allowEmptyValue style explode allowReserved schema example
  content encoding itemSchema prefixEncoding itemEncoding contentType value externalValue dataValue
  serializedValue operationRef server type scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl implicit
  password clientCredentials authorizationCode deviceAuthorization authorizationUrl deviceAuthorizationUrl
  tokenUrl refreshUrl scopes parent kind`
  .trim()
  .split(/\s+/);

/** The keywords of schemas, 3.0 to 3.2. */
export const SCHEMA_KEYWORDS = `
  $ref type properties required items additionalProperties enum const format pattern title description default
  example examples allOf oneOf anyOf not nullable readOnly writeOnly deprecated discriminator xml externalDocs
  minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength minItems maxItems uniqueItems
  minProperties maxProperties prefixItems contains minContains maxContains patternProperties propertyNames
  dependentRequired dependentSchemas unevaluatedItems unevaluatedProperties if then else contentEncoding
  contentMediaType contentSchema $id $schema $anchor $dynamicAnchor $dynamicRef $defs $comment $vocabulary`
  .trim()
  .split(/\s+/);

const KNOWN = new Set(FIELD_NAMES);

/** True for the name of a field of some OpenAPI object. */
export function isFieldName(name: string): boolean {
  return KNOWN.has(name);
}

/** The candidate that a name is probably a slip of the keyboard for. */
export function didYouMean(name: string, candidates: readonly string[] = FIELD_NAMES): string | undefined {
  const others = candidates.filter((candidate) => candidate !== name);
  return nearest(name, others, () => (name.length < 5 ? 1 : 2));
}

/**
 * The same for many names and the names that one document has, of which there may be thousands. Names that people choose
 * are often alike, so one that is meant is closer: `id` for `ID`, `messages` for `mesages`, not `Files` for `Roles`.
 */
export function meantAmong(names: ReadonlySet<string>): (name: string) => string | undefined {
  return nearestAmong(names, aSlipOrTwo);
}

function aSlipOrTwo({ length }: string): number {
  if (length < 3) return 0;
  return length < 6 ? 1 : 2;
}
