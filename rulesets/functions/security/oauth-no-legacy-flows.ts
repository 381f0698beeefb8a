import { entries } from '../../../src/core/contract/follow';
import { perPlace } from '../rule/per-place';
import { isDeprecated, isOnItsWayOut } from '../../../src/core/inference/security/schemes';
import { code } from '../../../src/core/texts/wording';

/** OAuth is offered without the two flows that its security practice has retired. */
export default perPlace(
  function* (_, { node, path }, examine) {
    if (node['type'] !== 'oauth2') return;
    examine({ usedAt: path });
    // A migration under way has to document what it leaves.
    if (isOnItsWayOut(node)) return;
    const name = code(String(path.at(-1)));
    for (const [flow, value] of entries(node['flows'])) {
      if (isDeprecated(value)) continue;
      if (flow === 'implicit')
        yield {
          message: `${name} should not offer the \`implicit\` flow: it puts the access token into a URL. Use \`authorizationCode\` with PKCE.`,
          path: [...path, 'flows', flow],
        };
      if (flow === 'password')
        yield {
          message: `${name} should not offer the \`password\` flow: it teaches people to give their password to other programs. Use \`authorizationCode\`, or \`clientCredentials\` between servers.`,
          path: [...path, 'flows', flow],
        };
    }
  },
  { kinds: ['securityScheme'] },
);
