import { entries } from '../../../src/core/contract/follow';
import { defaultUrl } from '../../../src/core/inference/security/servers';
import { definitionsOf } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** No server URL that paths are appended to ends with a slash, because each path begins with one. `/` alone may. */
export default perDocument(function* ({ contract: { root }, examine }) {
  if (entries(root['paths']).length === 0) return;
  for (const { node, path, outbound } of definitionsOf(root, 'server')) {
    if (typeof node['url'] !== 'string' || outbound) continue;
    const url = defaultUrl({ url: node['url'], node });
    examine({ usedAt: path });
    if (url.length > 1 && url.endsWith('/'))
      yield {
        message: `${code(url)} should end without the slash: each path begins with one, and callers would send both.`,
        path: [...path, 'url'],
      };
  }
});
