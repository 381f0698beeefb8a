/**
 * The parts of a route that its author named: between slashes, without parameters, actions after a colon, files, dates,
 * versions, and what a standard names.
 */
export function fixedParts(route: string, templates: readonly Template[]): string[] {
  const parts = (route.split(/[?#]/)[0] ?? '').split('/');
  if (parts[1] === '.well-known' || parts.some((part) => /^(scim|fhir)$/i.test(part))) return [];
  const own = templateOf(parts.join('/'));
  const alike = templates.filter((template) => fits(own, template));
  return parts
    .filter((part, i) => !isValue(own, i, alike) && !looksLikeId(part))
    .map((part) => (part.split(':', 1)[0] ?? '').replace(/\.(json|xml)$/i, ''))
    .filter((part) => part !== '' && !/[{}.]/.test(part) && !/^v?\d/i.test(part));
}

/** A route, taken apart. */
export interface Template {
  parts: string[];
  isParameter: boolean[];
}

/** The templates that other routes may fill with values: only these have room for two values in a row. */
export function templatesOf(routes: readonly string[]): Template[] {
  return [...new Set(routes)]
    .filter((route) => /\/\{[^/{}]*\}\/\{[^/{}]*\}(\/|$)/.test(route))
    .map(templateOf);
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
