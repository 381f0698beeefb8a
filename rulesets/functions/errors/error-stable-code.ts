import type { Schema, Surroundings } from '../../../src/core/contract/contract';
import { memoizeBySchema } from '../../../src/core/contract/memoize';
import { flatten } from '../../../src/core/contract/flatten';
import type { Property } from '../../../src/core/contract/shape';
import type { JsonPath } from '../../../src/core/json';
import { perOperation } from '../rule/per-operation';
import { errorBodiesOf } from '../../../src/core/inference/errors/answers';
import { isCode } from '../../../src/core/inference/errors/codes';
import { inside, samplesOf, wordsAbout } from '../../../src/core/inference/errors/members';
import { code } from '../../../src/core/texts/wording';

const DEEPEST = 4;

/** Every error body carries a required, documented identifier that a program can branch on. */
export default perOperation(function* (surroundings, operation, examine) {
  for (const { media } of errorBodiesOf(surroundings, operation)) {
    examine(media);
    const { schema, node, path } = media;
    // Written in another file.
    if (!schema && node['schema'] !== undefined) continue;
    const verdict = schema ? verdictOn(surroundings, schema) : { rank: 0, message: MISSING, path };
    if (verdict !== FOUND) yield { message: verdict.message, path: verdict.path };
  }
});

const verdictOn = memoizeBySchema((surroundings, schema): Verdict => judge(surroundings, schema, 0));

interface Verdict {
  /** How near this is to a usable code. */
  rank: number;
  message: string;
  path: JsonPath;
}

const MISSING =
  'This error has no code that a program can branch on. Add a required `code`, or the `type` of Problem Details.';
const FOUND: Verdict = { rank: 9, message: '', path: [] };

/** The best code of a body: its own, or that of its envelope. Each alternative of a union needs one. */
function judge(contract: Surroundings, schema: Schema, depth: number, hops = 0): Verdict {
  const flat = flatten(contract, schema);
  // A union may name itself.
  const variants = hops < DEEPEST ? flat.variants : [];
  const verdicts: Verdict[] =
    variants.length > 0
      ? [lowest(variants.map((variant) => judge(contract, variant, depth, hops + 1)))]
      : [{ rank: 0, message: MISSING, path: schema.path }];
  for (const [name, property] of flat.properties) {
    if (property.variant) continue;
    if (isCode(contract, name, property)) verdicts.push(judgeProperty(contract, name, property));
    const inner = depth === 0 ? inside(contract, name, property) : undefined;
    if (inner) verdicts.push(judge(contract, inner, depth + 1, hops + 1));
  }
  return verdicts.reduce((best, one) => (one.rank > best.rank ? one : best));
}

function lowest(verdicts: Verdict[]): Verdict {
  return verdicts.reduce((worst, one) => (one.rank < worst.rank ? one : worst));
}

function judgeProperty(contract: Surroundings, name: string, property: Property): Verdict {
  const samples = samplesOf(contract, property);
  const path = property.path;
  if (samples.length > 0 && samples.every((sample) => sample === 'about:blank'))
    return {
      rank: 1,
      message: `${code(name)} is only ever \`about:blank\`, which tells a program nothing. Give each problem a type of its own.`,
      path,
    };
  if (samples.length === 0 && !isExplained(contract, property))
    return {
      rank: 2,
      message: `${code(name)} should show which values it takes: \`examples\`, or a link to the list of codes.`,
      path,
    };
  if (!property.required)
    return {
      rank: 3,
      message: `${code(name)} should be required: an optional code is missing when the failure is strange.`,
      path,
    };
  return FOUND;
}

/** A link to the list, or the list itself. */
function isExplained(contract: Surroundings, property: Property): boolean {
  const about = wordsAbout(contract, property);
  const linked = flatten(contract, property.schema).parts.some(
    ({ node }) => node['externalDocs'] !== undefined,
  );
  return linked || /https?:\/\//.test(about) || (about.match(/`[^`\s]+`/g) ?? []).length > 1;
}
