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

const KNOWN = new Set(FIELD_NAMES);

/** True for the name of a field of some OpenAPI object. */
export function isFieldName(name: string): boolean {
  return KNOWN.has(name);
}

/** The candidate that a name is probably a slip of the keyboard for. */
export function didYouMean(name: string, candidates: readonly string[] = FIELD_NAMES): string | undefined {
  const most = name.length < 5 ? 1 : 2;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > most) continue;
    const distance = distanceOf(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= most && distance < (best?.distance ?? Infinity)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Optimal string alignment: insertions, deletions, changes, and two neighbours swapped. */
function distanceOf(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const at = (r: number, c: number) => (r === i ? row[c] : rows[r]?.[c]) ?? Infinity;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}
