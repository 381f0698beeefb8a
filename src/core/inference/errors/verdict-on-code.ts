import type { Example, MediaType, Schema, Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { memoizeByNode, memoizeBySchema, type Written } from '../../contract/memoize';
import type { Property } from '../../contract/shape';
import { schemaExamples } from '../../contract/stated-examples';
import type { JsonPath, JsonValue } from '../../json';
import { isCode } from './code-names';
import { codeOf, saysNothing, type Code } from './codes';
import { isPlaceholderPage } from './doc-links';
import { gapOnTheWay } from './gaps';
import { inside, wordsAbout } from './members';
import { plain } from './plain';
import { shownAt } from './shown-at';
import { takesItBack } from './unstable';

/** What keeps a member of an error from being a code, the farthest first. */
export type Fault = 'missing' | 'prose' | 'unstable' | 'empty' | 'unlisted' | 'optional' | 'nullable';
const ORDER: readonly (Fault | undefined)[] = [
  'missing',
  'prose',
  'unstable',
  'empty',
  'unlisted',
  'optional',
  'nullable',
  undefined,
];

/** What the best code of an error body lacks; nothing where it is one. */
export interface Verdict {
  fault: Fault | undefined;
  /** Of the code, or of the body that has none. */
  path: JsonPath;
  name: string;
  code: Code | undefined;
  /** True where nobody lists the values: an example of the body shows one of them. */
  isOneOfMany: boolean;
  /** The value that an example shows, where a list in a description does not have it. */
  unlisted: { value: string; path: JsonPath } | undefined;
}

const DEEPEST = 4;

/** The verdict on the body of an error, whose schema can be read. */
export const verdictOnCode = memoizeByNode(
  (surroundings, media: Written<MediaType> & { schema: Schema }): Verdict => {
    const { schema, examples } = media;
    const own = schema.component === undefined ? [] : [...schemaExamples(schema.node, schema.path)];
    const shown = [...examples, ...own];
    return shown.length === 0
      ? verdictOnSchema(surroundings, schema)
      : new Judging(surroundings, shown).judge(schema, []);
  },
);

const verdictOnSchema = memoizeBySchema((surroundings, schema): Verdict =>
  new Judging(surroundings, []).judge(schema, []),
);

class Judging {
  constructor(
    private readonly contract: Surroundings,
    private readonly examples: readonly Example[],
  ) {}

  /** The best code of a body: its own, or that of its envelope. Each alternative of a union needs one. */
  judge(schema: Schema, above: readonly string[], hops = 0): Verdict {
    const flat = flatten(this.contract, schema);
    // A union may name itself.
    const variants = hops < DEEPEST ? flat.variants : [];
    const verdicts: Verdict[] =
      variants.length > 0
        ? [lowest(variants.map((variant) => this.judge(variant, above, hops + 1)))]
        : [none(schema)];
    // A list of errors: each has its own.
    if (flat.items && above.length === 0 && hops < DEEPEST)
      verdicts.push(this.judge(flat.items, above, hops + 1));
    for (const [name, property] of flat.properties) {
      if (property.variant) continue;
      const own = this.verdictOn(flat, name, property, above);
      const inner = above.length === 0 ? inside(this.contract, name, property) : undefined;
      if (own) verdicts.push(own);
      if (inner)
        verdicts.push(this.withGap(schema, above, name, this.judge(inner, [...above, name], hops + 1)));
    }
    return verdicts.reduce((best, one) => (rank(one) > rank(best) ? one : best));
  }

  /** A code that is always there, in an envelope that is not. */
  private withGap(schema: Schema, above: readonly string[], name: string, verdict: Verdict): Verdict {
    if (verdict.fault !== undefined || above.length > 0) return verdict;
    const isList = flatten(this.contract, schema).properties.get(name)?.schema;
    const steps = isList && flatten(this.contract, isList).items ? [name, 0] : [name];
    const gap = gapOnTheWay(this.contract, schema, [...steps, verdict.name]);
    return gap && gap !== 'unknown'
      ? { ...verdict, fault: 'optional', name: gap.name, path: gap.path }
      : verdict;
  }

  private verdictOn(
    flat: Flat,
    name: string,
    property: Property,
    above: readonly string[],
  ): Verdict | undefined {
    const shown = shownAt(this.examples, [...above, name]);
    const code = codeOf(this.contract, flat, name, property, shown);
    if (!code) return undefined;
    const [only, ...others] = code.values;
    const isListed = isExplained(this.contract, name, property);
    // One example of several may belong to a list that says more; where each says nothing, so does the code.
    const isDumb =
      shown.length > 0 && shown.every((value) => typeof value === 'string' && saysNothing(value));
    const isSilent = isDumb || (code.values.length > 0 && !isListed && code.values.every(saysNothing));
    const fault = code.isProse
      ? 'prose'
      : takesItBack(wordsAbout(this.contract, property))
        ? 'unstable'
        : isSilent
          ? 'empty'
          : only === undefined && !isListed
            ? 'unlisted'
            : !property.required
              ? 'optional'
              : flatten(this.contract, property.schema).nullable
                ? 'nullable'
                : undefined;
    const listed = codeOf(this.contract, flat, name, property, []);
    const isOneOfMany = others.length === 0 && shown.length > 0 && !isListed && listed?.values.length === 0;
    const [first] = this.examples;
    const strange = code.told.length > 0 ? shown.find((value) => !isAmong(value, code.told)) : undefined;
    return {
      fault,
      path: property.path,
      name,
      code,
      isOneOfMany,
      unlisted: isScalar(strange) && first ? { value: `${strange}`, path: first.path } : undefined,
    };
  }
}

function isScalar(value: JsonValue | undefined): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isAmong(value: JsonValue, values: readonly string[]): boolean {
  return !isScalar(value) || values.includes(String(value).trim());
}

function none({ path }: Schema): Verdict {
  return {
    fault: 'missing',
    path,
    name: '',
    code: undefined,
    isOneOfMany: false,
    unlisted: undefined,
  };
}

function lowest(verdicts: Verdict[]): Verdict {
  return verdicts.reduce((worst, one) => (rank(one) < rank(worst) ? one : worst));
}

/** Of equals, what is called a code counts before a `type`. */
function rank({ fault, name }: Verdict): number {
  return ORDER.indexOf(fault) + (isCode(name) ? 0.5 : 0);
}

/** A link to the list, or the list itself: two words at least that are marked as values. */
function isExplained(contract: Surroundings, name: string, property: Property): boolean {
  const about = wordsAbout(contract, property);
  const isLinked = flatten(contract, property.schema).parts.some(
    ({ node }) => node['externalDocs'] !== undefined,
  );
  if (isLinked || (about.match(/https?:\/\/[^\s<>()]+/g) ?? []).some((page) => !isPlaceholderPage(page)))
    return true;
  const marked =
    about.match(
      /`[^`\s]+`|\*\*[^*\s]+\*\*|(?<![\p{L}\p{N}'])'[\w.-]+'|"[\w.-]+"|\b[A-Za-z\d]{1,40}(_[A-Za-z\d]{1,40}){1,8}\b/gu,
    ) ?? [];
  const values = new Set(marked.map((one) => plain(one)));
  return [...values].filter((value) => !WORDS_OF_ERRORS.test(value) && value !== plain(name)).length > 1;
}

/** Back-ticks around these name a field or a type, and no value. */
const WORDS_OF_ERRORS =
  /^(code|type|error|errors|errorcode|errortype|message|title|detail|details|status|statuscode|string|integer|number|null|true|false|object|http|json|requestid|4xx|5xx)$/;
