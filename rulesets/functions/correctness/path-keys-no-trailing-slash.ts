import { fields } from '../../../src/core/contract/follow';
import { code } from '../../../src/core/texts/wording';
import { collapse } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** No path ends with a slash, the root apart. Where nearly all do, that is said once. */
export default perDocument(function* ({ contract, examine }) {
  const routes = fields(contract.root['paths']).flatMap(([route]) => (route.startsWith('/') ? [route] : []));
  for (const route of routes) examine({ usedAt: ['paths', route] });
  const slashed = routes.filter((route) => route.length > 1 && route.endsWith('/'));
  yield* collapse(
    slashed.map((route) => ({
      message: `${code(route)} should end without the slash: a caller who leaves it out calls another path.`,
      path: ['paths', route],
      place: route,
    })),
    routes.length,
    (count, of, first) => ({
      message: `${count} of ${of} paths end with a slash, among them ${first}: a caller who leaves it out calls another path.`,
      path: ['paths'],
    }),
  );
});
