import type { JsonPath } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { casingOf, stylesOf, type Named } from '../../../src/core/inference/naming/casing';
import { fixedParts, templatesOf } from '../../../src/core/inference/naming/path-parts';
import { code, listed } from '../../../src/core/texts/wording';

/** The fixed parts of all paths are written in one style, and paths end alike. */
export default perDocument(function* ({ contract, operations, examine }) {
  const names: Named<JsonPath>[] = [];
  const routes = new Map<string, JsonPath>();
  const templates = templatesOf(contract.operations.map(({ route }) => route));
  for (const operation of operations) {
    examine(operation);
    const place = operation.usedAt.slice(0, -1);
    if (routes.has(operation.route)) continue;
    routes.set(operation.route, place);
    for (const name of fixedParts(operation.route, templates)) {
      const casing = casingOf(name);
      if (casing !== undefined) names.push({ name, casing, place });
    }
  }
  yield* oncePerPlace([...ends(routes), ...styleProblems(names)]);
});

function styleProblems(names: readonly Named<JsonPath>[]): Problem[] {
  const styles = stylesOf(names);
  if (!styles) return [];
  const { main, model, others, isSplit, isPair } = styles;
  if (isSplit)
    return [
      {
        message: `The paths of this document mix styles: ${others.length} parts, ${listed(others.slice(0, 3).map(({ name }) => name))} among them, are not in ${code(main)}. Settle on one.`,
        path: ['paths'],
      },
    ];
  return others.map(({ name, place }) => ({
    message: isPair
      ? `${code(name)} is written in another style than ${code(model)}. Settle on one.`
      : `${code(name)} is written differently: most parts of paths are in ${code(main)}.`,
    path: place,
  }));
}

/** An ending that all paths have is a habit; one that some have is a 404 for whoever guesses. */
function* ends(routes: ReadonlyMap<string, JsonPath>): Generator<Problem> {
  // Names below `/.well-known/` are registered, not styled (RFC 8615).
  const all = [...routes].filter(([route]) => route !== '/' && !route.startsWith('/.well-known/'));
  for (const [route, path] of all)
    if (route.includes('//'))
      yield { message: `${code(route)} has an empty part between two slashes.`, path };
  // A slash at the end is a fault of its own: `path-keys-no-trailing-slash`.
  const files = all.filter(([route]) => /\.json$/i.test(route));
  if (files.length >= all.length * 0.8) return;
  for (const [route, path] of files)
    yield { message: `${code(route)} ends in \`.json\`, and most paths do not.`, path };
}
