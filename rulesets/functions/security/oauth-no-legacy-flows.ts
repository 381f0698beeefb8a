import { entries, text } from '../../../src/core/contract/follow';
import { isObject, type JsonValue } from '../../../src/core/json';
import type { SecurityScheme } from '../../../src/core/contract/contract';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** OAuth is offered without the two flows that its security practice has retired. */
export default perDocument(function* ({ contract, examine }) {
  const { securitySchemes } = contract;
  for (const scheme of securitySchemes.values()) {
    if (scheme.type !== 'oauth2') continue;
    examine(scheme);
    if (isOnItsWayOut(scheme)) continue;
    for (const [flow, value] of entries(scheme.node['flows'])) {
      const path = [...scheme.path, 'flows', flow];
      if (isDeprecated(value)) continue;
      if (flow === 'implicit')
        yield {
          message: `${code(scheme.name)} should not offer the \`implicit\` flow: it puts the access token into a URL. Use \`authorizationCode\` with PKCE.`,
          path,
        };
      if (flow === 'password')
        yield {
          message: `${code(scheme.name)} should not offer the \`password\` flow: it teaches people to give their password to other programs. Use \`authorizationCode\`, or \`clientCredentials\` between servers.`,
          path,
        };
    }
  }
});

/** A migration under way has to document what it leaves. */
function isOnItsWayOut({ node }: SecurityScheme): boolean {
  return (
    isDeprecated(node) ||
    /^\W*deprecated|\b(is|are|was|were|has been|now) deprecated|\bwill be removed|\bbeing retired|已弃用|即将下线/i.test(
      text(node, 'description'),
    )
  );
}

function isDeprecated(value: JsonValue): boolean {
  return isObject(value) && (value['deprecated'] === true || value['x-deprecated'] === true);
}
