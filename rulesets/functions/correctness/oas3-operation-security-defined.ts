import { follow } from '../../../src/core/contract/follow';
import { offeredScopes } from '../../../src/core/inference/security/schemes';
import { isObject, type JsonObject } from '../../../src/core/json';
import { perDocument } from '../rule/per-document';
import { definitionsOf } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';

/** Security requirements name schemes that exist, and OAuth scopes that their scheme offers. */
export default perDocument(function* ({ contract, examine }) {
  const { root, version } = contract;
  for (const { node, path } of definitionsOf(root, 'securityRequirement')) {
    for (const [name, scopes] of Object.entries(node)) {
      examine({ usedAt: path });
      // 3.2 also takes a URI in place of a name.
      if (version === '3.2' && /[/#]/.test(name)) continue;
      const scheme = schemeOf(root, name);
      if (scheme === undefined) {
        yield {
          message: `${code(name)} is not among the \`securitySchemes\` of this document.`,
          path: [...path, name],
        };
        continue;
      }
      const offered = scopesOf(scheme);
      for (const [i, scope] of Array.isArray(scopes) ? scopes.entries() : [])
        if (offered && typeof scope === 'string' && !offered.has(scope))
          yield {
            message: `${code(scope)} is not among the scopes of ${code(name)}.`,
            path: [...path, name, i],
          };
    }
  }
});

/** The scheme, `null` where it cannot be read, undefined where there is none of this name. */
function schemeOf(root: JsonObject, name: string): JsonObject | null | undefined {
  const { components } = root;
  const schemes = isObject(components) ? components['securitySchemes'] : undefined;
  if (!isObject(schemes) || !Object.hasOwn(schemes, name)) return undefined;
  return follow(root, schemes[name], [])?.node ?? null;
}

/** Undefined where the scheme is of another type: those list theirs elsewhere (OpenID Connect) or have roles instead. */
function scopesOf(scheme: JsonObject | null): Set<string> | undefined {
  return scheme?.['type'] === 'oauth2' && isObject(scheme['flows']) ? offeredScopes(scheme) : undefined;
}
