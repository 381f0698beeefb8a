import type { MediaType, Operation, Schema, Surroundings } from '../../../src/core/contract/contract';
import { isUnstated } from '../../../src/core/contract/empty';
import { memoizeByNode, memoizeBySchema, type Written } from '../../../src/core/contract/memoize';
import { flatten } from '../../../src/core/contract/flatten';
import type { Property } from '../../../src/core/contract/shape';
import type { JsonPath } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perOperation } from '../rule/per-operation';
import { errorBodiesOf } from '../../../src/core/inference/errors/answers';
import {
  holdsAddress,
  isAddress,
  isHolder,
  isLink,
  isPage,
  isPlaceholderPage,
  isStartPage,
  leadsNowhere,
  linksByHeader,
  mayLead,
  namesPage,
  saysHelp,
  saysOnePage,
  saysPage,
  showsPageOfCode,
} from '../../../src/core/inference/errors/doc-links';
import {
  inside,
  isWriteOnly,
  membersOf,
  samplesOf,
  shownMembers,
  wordsAbout,
} from '../../../src/core/inference/errors/members';
import { gapOnTheWay } from '../../../src/core/inference/errors/gaps';
import { codesOf, pagesOfOthers, pagesShown } from '../../../src/core/inference/errors/pages';
import { plain } from '../../../src/core/inference/errors/plain';
import { propertiesBelow } from '../../../src/core/inference/errors/walk';
import { code } from '../../../src/core/texts/wording';

const DEEPEST = 4;

/** Each error leads to a page about it: a `type` URI, a `doc_url`, or a `Link` header. */
export default perOperation(function* (surroundings, operation, examine) {
  for (const { response, media } of errorBodiesOf(surroundings, operation)) {
    examine(media);
    const problem = linksByHeader(response)
      ? undefined
      : (problemIn(surroundings, media) ?? faultOfPages(surroundings, operation, media));
    if (problem) yield problem;
  }
});

/** What an error leads to, where it leads somewhere: the page of another error, the start page, or at times nothing. */
function faultOfPages(
  surroundings: Surroundings,
  operation: Operation,
  { schema, examples }: MediaType,
): Problem | undefined {
  const codes = codesOf(surroundings, operation);
  for (const example of examples) {
    const [other] = pagesOfOthers(example, codes);
    if (other)
      return {
        message: `${code(other.name)} shows ${code(other.value)}, which is the page about another code. Show the one about this error.`,
        path: other.path,
      };
    const pages = pagesShown(example, codes);
    const [start] = pages;
    if (start && pages.every(({ value }) => isStartPage(value)))
      return {
        message: `${code(start.name)} shows ${code(start.value)}, where a reader has to search. Show the page about this error.`,
        path: start.path,
      };
  }
  return schema && gapIn(surroundings, schema, examples, codes);
}

/** Every way to a page may be missing. */
function gapIn(
  surroundings: Surroundings,
  schema: Schema,
  examples: MediaType['examples'],
  codes: ReadonlySet<string>,
): Problem | undefined {
  const shown = examples.flatMap((example) => pagesShown(example, codes)).map(({ steps }) => steps);
  const ofShown = gapsOn(surroundings, schema, shown);
  const gaps = ofShown.length > 0 ? ofShown : promisedGaps(surroundings, schema);
  const [gap] = gaps;
  if (!gap || gaps.includes(undefined)) return undefined;
  return {
    message: `${code(gap.name)} should always be there: an error that leads to its page at times only leaves its reader to search.`,
    path: gap.path,
  };
}

function gapsOn(surroundings: Surroundings, schema: Schema, ways: readonly (string | number)[][]) {
  return ways.map((steps) => gapOnTheWay(surroundings, schema, steps)).filter((gap) => gap !== 'unknown');
}

/** The same where no example shows the way. */
const promisedGaps = memoizeBySchema((surroundings, schema) => {
  const links = [...propertiesBelow(surroundings, schema)].filter(({ name, property, steps }) => {
    const within = steps.filter((step) => typeof step === 'string').at(-2) ?? '';
    return judgeProperty(surroundings, name, property, plain(within)) === 'link';
  });
  return gapsOn(
    surroundings,
    schema,
    links.map(({ steps }) => steps),
  );
});

const problemIn = memoizeByNode((surroundings, media: Written<MediaType>): Problem | undefined => {
  if (showsPageOfCode(media)) return undefined;
  const { schema, node, path } = media;
  const shown = shownMembers(media);
  if (schema)
    return (
      (showsUnstated(surroundings, schema, shown) ? undefined : problemOfSchema(surroundings, schema)) ??
      misleading(
        shown,
        membersOf(surroundings, schema).map(([name]) => name),
      )
    );
  const leads = shown.some(({ name, value }) => isLink(name) && isPage(value));
  return node['schema'] === undefined && !leads ? missing(path) : undefined;
});

/** The schema says nothing of a link but its name, and the examples show where it leads. */
function showsUnstated(
  contract: Surroundings,
  schema: Schema,
  shown: ReturnType<typeof shownMembers>,
): boolean {
  return membersOf(contract, schema).some(
    ([name, property]) =>
      isLink(name) &&
      isUnstated(contract, property.schema) &&
      shown.some((one) => one.name === name && isPage(one.value)),
  );
}

const problemOfSchema = memoizeBySchema((surroundings, schema) => judge(surroundings, schema));

/** What the schema promises, and no example of the body keeps. */
function misleading(
  shown: ReturnType<typeof shownMembers>,
  promised: readonly string[],
): Problem | undefined {
  const links = shown.flatMap(({ name, value, path }) =>
    isLink(name) && typeof value === 'string' ? [{ name, value, path }] : [],
  );
  if (links.some(({ value }) => namesPage(value))) return undefined;
  const address = links.find(({ value }) => /^(https?:\/\/|\.{0,2}\/)/i.test(value));
  if (address) return faultOf(address.name, address.value, address.path);
  // Another member, which the example leaves out, may be the one that leads there.
  if (promised.some((name) => mayLead(name) && !links.some((one) => one.name === name))) return undefined;
  const dead = links.find(({ name, value }) => leadsNowhere(value) || holdsAddress(name));
  return (
    dead && {
      message: `${code(dead.name)} shows ${code(dead.value)}, which nobody can open. Show the address of the page about this error.`,
      path: dead.path,
    }
  );
}

/**
 * Nothing where the body leads somewhere; else what is nearest to it. `within` is what an inner object is called; one
 * that was looked into is not looked into again.
 */
function judge(
  contract: Surroundings,
  schema: Schema,
  hops = 0,
  within = '',
  seen = new Set([schema.node]),
): Problem | undefined {
  const flat = flatten(contract, schema);
  const problems: Problem[] = [];
  for (const [name, property] of flat.properties) {
    if (property.variant) continue;
    const verdict = judgeProperty(contract, name, property, within);
    if (verdict === 'link') return undefined;
    if (verdict) problems.push(verdict);
    // `errors[].help`, `error.details[].links[].url`, and in JSON:API `errors[].links.about`.
    const inner = hops < DEEPEST ? innerOf(contract, name, property) : undefined;
    if (!inner || seen.has(inner.node)) continue;
    seen.add(inner.node);
    if (!judge(contract, inner, hops + 1, plain(name), seen)) return undefined;
  }
  // A list of errors leads to the page of each.
  if (flat.items && hops < DEEPEST && !judge(contract, flat.items, hops + 1, within, seen)) return undefined;
  // A union may name itself.
  const branches =
    hops < DEEPEST ? flat.variants.map((variant) => judge(contract, variant, hops + 1, within, seen)) : [];
  if (branches.length > 0) return branches.find((branch) => branch !== undefined);
  return problems[0] ?? missing(schema.path);
}

/** What an envelope holds, or an entry of a list: each entry may lead to a page of its own. */
function innerOf(contract: Surroundings, name: string, property: Property): Schema | undefined {
  return (
    inside(contract, name, property) ??
    (isHolder(name) ? property.schema : flatten(contract, property.schema).items)
  );
}

function judgeProperty(
  contract: Surroundings,
  name: string,
  property: Property,
  within: string,
): Problem | 'link' | undefined {
  const said = wordsAbout(contract, property);
  if (saysOnePage(said)) return undefined;
  const { types, parts } = flatten(contract, property.schema);
  if ((types.size > 0 && !types.has('string')) || isWriteOnly(contract, property)) return undefined;
  const samples = samplesOf(contract, property).filter((sample) => typeof sample === 'string');
  const formatted = parts.some(
    ({ node }) => typeof node['format'] === 'string' && /^(uri|url|iri)/.test(node['format']),
  );
  const mayHelp = (isAddress(name) || formatted) && (isHolder(within) || saysHelp(said));
  if ((!isLink(name) && !mayHelp) || isUnstated(contract, property.schema)) return undefined;
  const spoken = saysPage(said);
  const [first] = samples;
  if (first === undefined)
    return holdsAddress(name) || isAddress(name) || formatted || spoken ? 'link' : undefined;
  if (samples.some(namesPage)) return 'link';
  return faultOf(name, samples.find(isPlaceholderPage) ?? first, property.path);
}

/** What is wrong with an address that an error shows. A `tag:` or `about:blank` type is legal; it leads nowhere. */
function faultOf(name: string, sample: string, path: JsonPath): Problem | undefined {
  if (isPlaceholderPage(sample))
    return {
      message: `${code(name)} shows ${code(sample)}, which is no page about the error. Show a real address.`,
      path,
    };
  if (!/^[./]/.test(sample)) return undefined;
  return {
    message: `${code(name)} shows the relative address ${code(sample)}. A log is read far from the server: make it absolute.`,
    path,
  };
}

function missing(path: JsonPath): Problem {
  return {
    message: 'This error should lead to a page about it: a `doc_url`, or a `type` URI that can be opened.',
    path,
  };
}
