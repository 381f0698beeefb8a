import type { Example, MediaType, Operation, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { isObject, type JsonPath, type JsonValue } from '../../json';
import { errorBodiesOf } from './answers';
import { isAddress, isHolder, isLink, isPage, lastPart } from './doc-links';
import { factsShownBy } from './facts';
import { plain } from './plain';
import { verdictOnCode } from './verdict-on-code';

/** The address of a page that an example shows, and the way to it in the body. */
export interface ShownPage {
  name: string;
  value: string;
  path: JsonPath;
  steps: (string | number)[];
}

/** The addresses in an example that lead to a page about the error: by their names, or by the code that they end in. */
export function pagesShown(example: Example, codes: ReadonlySet<string>): ShownPage[] {
  const found: ShownPage[] = [];
  const visit = (value: JsonValue, steps: (string | number)[]): void => {
    const parts: [string | number, JsonValue][] = Array.isArray(value)
      ? [...value.entries()]
      : isObject(value)
        ? Object.entries(value)
        : [];
    for (const [key, part] of parts) {
      const way = [...steps, key];
      if (typeof part !== 'string') visit(part, way);
      else if (isPage(part) && (leads(way) || codes.has(plain(lastPart(part)))))
        found.push({ name: String(key), value: part, path: [...example.path, ...way], steps: way });
    }
  };
  visit(example.value, []);
  return found;
}

function leads(way: readonly (string | number)[]): boolean {
  const [name = '', within = ''] = way.filter((step) => typeof step === 'string').reverse();
  return isLink(name) || ((isAddress(name) || name === 'href') && isHolder(within));
}

/** The codes that the failures of an operation are known to have, each as `plain` writes it. */
export const codesOf = memoize((surroundings, operation: Operation): ReadonlySet<string> => {
  const known = errorBodiesOf(surroundings, operation)
    .flatMap(({ media }) => codesIn(surroundings, media))
    .filter((code) => !/\s/.test(code));
  return new Set(known.map(plain).filter((code) => code.length > 2));
});

function codesIn(surroundings: Surroundings, media: MediaType): string[] {
  const { schema } = media;
  const listed = schema ? (verdictOnCode(surroundings, { ...media, schema }).code?.values ?? []) : [];
  return [...listed, ...factsShownBy(surroundings, media).flatMap(({ code }) => code?.value ?? [])];
}

/** The pages of an example that are about another code than those it shows. */
export function pagesOfOthers(example: Example, codes: ReadonlySet<string>): ShownPage[] {
  const own = new Set<string>();
  const visit = (value: JsonValue): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
    else if (typeof value === 'number' || (typeof value === 'string' && !isPage(value)))
      own.add(plain(String(value)));
  };
  visit(example.value);
  const shown = [...own].filter((value) => codes.has(value));
  return pagesShown(example, codes).filter(({ value }) => {
    const about = plain(lastPart(value));
    // Where the code itself is in doubt, so is which page is its own.
    const isOwn = shown.some((one) => about.startsWith(one) || one.startsWith(about));
    return codes.has(about) && shown.length > 0 && !isOwn;
  });
}
