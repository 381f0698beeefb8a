import type { Contract, Operation } from '../../../src/core/contract/contract';
import { isDescribed, offeredScopes } from '../../../src/core/inference/security/schemes';
import { isObject } from '../../../src/core/json';
import { perDocument } from '../rule/per-document';
import { definitionsOf } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';

/** Security requirements name schemes that exist, and OAuth scopes that their scheme offers. */
export default perDocument(function* ({ contract, examine }) {
  for (const { node, path } of definitionsOf(contract.root, 'securityRequirement')) {
    const heirs = path[0] === 'security' ? { concerned: contract.operations.filter(inherits) } : {};
    for (const [name, scopes] of Object.entries(node)) {
      examine({ usedAt: path });
      if (!isDescribed(contract, name)) {
        yield {
          message: `${code(name)} is not among the \`securitySchemes\` of this document.`,
          path: [...path, name],
          ...heirs,
        };
        continue;
      }
      const withoutScopes = hasNoScopes(contract, name);
      if (withoutScopes !== undefined && Array.isArray(scopes) && scopes.length > 0)
        yield {
          message: `In OpenAPI 3.0 a scheme of type ${code(withoutScopes)} has no scopes. Leave the list of ${code(name)} empty.`,
          path: [...path, name, 0],
          ...heirs,
        };
      const offered = scopesOf(contract, name);
      for (const [i, scope] of Array.isArray(scopes) ? scopes.entries() : [])
        if (offered && typeof scope === 'string' && !offered.has(scope))
          yield {
            message: `${code(scope)} is not among the scopes of ${code(name)}.`,
            path: [...path, name, i],
            ...heirs,
          };
    }
  }
});

/** True where what stands at the root is what counts. */
function inherits({ node }: Operation): boolean {
  return !Array.isArray(node['security']);
}

/** The type of a scheme whose requirements must be empty lists in 3.0 (3.0.3, Security Requirement Object). */
function hasNoScopes({ version, securitySchemes }: Contract, name: string): string | undefined {
  const type = securitySchemes.get(name)?.type;
  return version === '3.0' && (type === 'http' || type === 'apiKey') ? type : undefined;
}

/** Undefined where the scheme is of another type: those list theirs elsewhere (OpenID Connect) or have roles instead. */
function scopesOf({ securitySchemes }: Contract, name: string): Set<string> | undefined {
  const scheme = securitySchemes.get(name);
  return scheme?.type === 'oauth2' && isObject(scheme.node['flows']) ? offeredScopes(scheme.node) : undefined;
}
