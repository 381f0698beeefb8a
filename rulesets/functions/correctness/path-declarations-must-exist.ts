import { entries } from '../../../src/core/contract/follow';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Every pair of braces in a path names a parameter. */
export default perDocument(function* ({ contract, examine }) {
  for (const [route] of entries(contract.root['paths'])) {
    if (!route.startsWith('/')) continue;
    examine({ usedAt: ['paths', route] });
    if (/\{\s*\}/.test(route))
      yield {
        message: `Name the parameter in the braces of ${code(route)}, as in \`/messages/{id}\`.`,
        path: ['paths', route],
      };
  }
});
