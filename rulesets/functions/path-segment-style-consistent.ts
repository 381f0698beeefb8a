import type { JsonPath } from '../../src/core/json';
import { defineRule, oncePerPlace, reviewed, type Problem } from './define-rule';
import { casingOf, stylesOf, type Named } from './naming/casing';
import { code, listed } from './wording';

const ID = 'path-segment-style-consistent';

/** The fixed parts of all paths are written in one style, and paths end alike. */
export default defineRule(ID, function* (contract, examine) {
  const names: Named<JsonPath>[] = [];
  const routes = new Map<string, JsonPath>();
  for (const operation of reviewed(ID, contract.operations)) {
    examine(operation);
    const place = operation.usedAt.slice(0, -1);
    if (routes.has(operation.route)) continue;
    routes.set(operation.route, place);
    for (const name of fixedParts(operation.route)) {
      const casing = casingOf(name);
      if (casing !== undefined) names.push({ name, casing, place });
    }
  }
  const problems: Problem[] = [...ends(routes)];
  const styles = stylesOf(names);
  if (styles?.isSplit === true)
    problems.push({
      message: `The paths of this document mix styles: ${styles.others.length} parts, ${listed(styles.others.slice(0, 3).map(({ name }) => name))} among them, are not in ${code(styles.main)}. Settle on one.`,
      path: ['paths'],
    });
  else
    for (const { name, place } of styles?.others ?? [])
      problems.push({
        message: `${code(name)} is written differently: most parts of paths are in ${code(styles?.main ?? '')}.`,
        path: place,
      });
  yield* oncePerPlace(problems);
});

/** Between slashes, without parameters, actions after a colon, files, dates and versions. */
function fixedParts(route: string): string[] {
  return (
    route
      .split(/[?#]/)[0]
      ?.split('/')
      .map((part) => part.replace(/:.*$/, '').replace(/\.(json|xml)$/i, ''))
      .filter((part) => part !== '' && !/[{}.]/.test(part) && !/^v?\d/i.test(part)) ?? []
  );
}

/** An ending that all paths have is a habit; one that some have is a 404 for whoever guesses. */
function* ends(routes: ReadonlyMap<string, JsonPath>): Generator<Problem> {
  const all = [...routes].filter(([route]) => route !== '/');
  for (const [route, path] of all)
    if (route.includes('//'))
      yield { message: `${code(route)} has an empty part between two slashes.`, path };
  const endings: [RegExp, string][] = [
    [/.\/$/, '/'],
    [/\.json$/i, '.json'],
  ];
  for (const [ending, text] of endings) {
    const having = all.filter(([route]) => ending.test(route));
    if (having.length >= all.length * 0.8) continue;
    for (const [route, path] of having)
      yield { message: `${code(route)} ends in ${code(text)}, and most paths do not.`, path };
  }
}
