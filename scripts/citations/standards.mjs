import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { citationReader } from './read.mjs';

const NUMBERED_SECTION = '#section-{}';

/**
 * What may be cited. Out: standards by name: `{ title, url, names?, section?, sections? }`, as rulesets/docs/citations.yaml
 * explains them.
 */
export function readStandards(file = 'rulesets/docs/citations.yaml') {
  return new Map(Object.entries(parse(readFileSync(file, 'utf8'))));
}

/** What a text cites, in its order. @throws as a `citationReader` */
export function citationsOf(text, standards) {
  const names = [...standards].flatMap(([document, { names = [] }]) => names.map((name) => [name, document]));
  return citationReader(new Map(names))(text);
}

/** The `source` of a rule, one standard after the other. Out: `{ title, url? }` each; no address for what is not on the list. */
export function sourcesOf(source, standards) {
  return source.split('; ').map((title) => {
    const [first] = citationsOf(title, standards);
    const url = first && addressOf(first, standards);
    return url === undefined ? { title } : { title, url };
  });
}

/** Where one can read what is cited; undefined for what is not on the list. */
export function addressOf({ document, section }, standards) {
  const standard = standards.get(document);
  if (standard === undefined || section === undefined) return standard?.url;
  const entry = new Map(Object.entries(standard.sections ?? {})).get(section);
  if (entry === undefined) return undefined;
  const name = section.toLowerCase().replaceAll(' ', '-');
  const place =
    typeof entry === 'string' ? (standard.section ?? NUMBERED_SECTION).replace('{}', name) : entry.at;
  return new URL(place, standard.url).href;
}
