import type { JsonPath } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { casingOf, stylesOf, type Named } from '../../../src/core/inference/naming/casing';
import { code, listed } from '../../../src/core/texts/wording';

/** The fixed parts of all paths are written in one style, and paths end alike. */
export default perDocument(function* ({ contract, operations, examine }) {
  const names: Named<JsonPath>[] = [];
  const routes = new Map<string, JsonPath>();
  // Only these have room for two values in a row.
  const templates = [...new Set(contract.operations.map(({ route }) => route))]
    .filter((route) => /\/\{[^/{}]*\}\/\{[^/{}]*\}(\/|$)/.test(route))
    .map(templateOf);
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

/** Between slashes, without parameters, actions after a colon, files, dates, versions, and what a standard names. */
function fixedParts(route: string, templates: readonly Template[]): string[] {
  const parts = (route.split(/[?#]/)[0] ?? '').split('/');
  if (parts[1] === '.well-known' || parts.some((part) => /^(scim|fhir)$/i.test(part))) return [];
  const own = templateOf(parts.join('/'));
  const alike = templates.filter((template) => fits(own, template));
  return parts
    .filter((part, i) => !isValue(own, i, alike) && !looksLikeId(part))
    .map((part) => (part.split(':', 1)[0] ?? '').replace(/\.(json|xml)$/i, ''))
    .filter((part) => part !== '' && !/[{}.]/.test(part) && !/^v?\d/i.test(part));
}

interface Template {
  parts: string[];
  isParameter: boolean[];
}

function templateOf(route: string): Template {
  const parts = route.split('/');
  return { parts, isParameter: parts.map((part) => /^\{[^{}]*\}$/.test(part)) };
}

/** True for a route that could be the template with values in the place of its parameters, as far as both go. */
function fits({ parts }: Template, template: Template): boolean {
  return parts.every(
    (part, i) => i >= template.parts.length || part === template.parts[i] || template.isParameter[i],
  );
}

/** `/metadata/global/skillsCards` beside `/metadata/{scope}/{template}`: two values of parameters, one after the other. */
function isValue({ isParameter }: Template, at: number, alike: readonly Template[]): boolean {
  return alike.some((template) => {
    const stands = (i: number) => template.isParameter[i] && isParameter[i] === false;
    return stands(at) && (stands(at - 1) || stands(at + 1));
  });
}

/** Letters of both cases mixed with digits: `securityClassification-6VMVochwUWo`. */
function looksLikeId(part: string): boolean {
  return part
    .split(/[-_]/)
    .some((word) => word.length >= 8 && /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]{2}/.test(word));
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
