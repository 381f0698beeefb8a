/** What stands before what in an operation, a parameter, a response. */
const ORDER = [
  'openapi',
  'info',
  'title',
  'version',
  'name',
  'in',
  'tags',
  'summary',
  'operationId',
  'description',
  'deprecated',
  'x-sunset',
  'required',
  'security',
  'parameters',
  'requestBody',
];
const LAST = ['content', 'links', 'schema', 'example', 'examples', 'responses', 'callbacks'];

/** The index of the name that a new one goes behind: -1 for before the first. Statuses are in their order. */
export function neighbour(names: readonly string[], name: string): number {
  if (/^[1-5](\d\d|XX)$/i.test(name)) {
    const later = names.findIndex((one) => /^[1-5](\d\d|XX)$/i.test(one) && one > name);
    if (later >= 0) return later - 1;
    const other = names.findIndex((one) => one === 'default' || one.startsWith('x-'));
    return other >= 0 && names.slice(0, other).some((one) => /^\d/.test(one)) ? other - 1 : names.length - 1;
  }
  const rank = ORDER.indexOf(name);
  const follows = rank >= 0 ? [...ORDER.slice(rank + 1), ...LAST] : name === 'headers' ? LAST : [];
  if (follows.length === 0) return names.length - 1;
  const next = names.findIndex((one) => follows.includes(one));
  return next < 0 ? names.length - 1 : next - 1;
}
