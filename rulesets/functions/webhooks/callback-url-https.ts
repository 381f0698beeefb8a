import type { Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import type { CallbackUrl } from '../../../src/core/inference/webhooks/callback-names';
import { urlsToCall } from '../../../src/core/inference/webhooks/callback-urls';
import { allowsHttp, demandsHttps, isForTrying, saysHttps } from '../../../src/core/inference/webhooks/https';
import { toPointer } from '../../../src/core/json';
import { code, listed } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** A URL that the provider will call is an https address of bounded length. */
export default perDocument(function* ({ contract, operations, examine }) {
  // A component that many operations share is one place to change.
  const looked = new Set<string>();
  const problems: Placed[] = [];
  for (const operation of operations)
    for (const url of urlsToCall(contract, operation)) {
      examine(operation);
      examine(url);
      const pointer = toPointer(url.path);
      const message = looked.has(pointer) ? undefined : messageFor(contract, url);
      looked.add(pointer);
      if (message !== undefined)
        problems.push({ place: `${operation.name} ${url.name}`, message, path: url.path });
    }
  yield* collapse(problems, looked.size, (count, of, first) => ({
    message: `${count} of ${of} callback URLs should state \`format: uri\`, \`pattern: '^https://'\` and a \`maxLength\`: ${first}.`,
    path: ['paths'],
  }));
});

function messageFor(contract: Surroundings, url: CallbackUrl): string | undefined {
  const flat = url.schema && flatten(contract, url.schema);
  // A schema in another file cannot be judged.
  if (!flat || flat.parts.every(({ node }) => Object.keys(node).length === 0)) return undefined;
  const pattern = keyword(flat, 'pattern');
  if (typeof pattern === 'string' && allowsHttp(pattern) && !isForTrying(url.description))
    return `The callback URL ${code(url.name)} should accept \`https\` only: the pattern ${code(pattern)} lets payloads and signatures travel unprotected.`;
  const missing = missingFrom(flat, url);
  if (missing.length === 0) return undefined;
  return `The callback URL ${code(url.name)} should also state ${listed(missing)}.`;
}

function missingFrom(flat: Flat, { description }: CallbackUrl): string[] {
  // A closed list of addresses leaves nothing open.
  if (Array.isArray(keyword(flat, 'enum')) || keyword(flat, 'const') !== undefined) return [];
  const format = keyword(flat, 'format');
  const pattern = keyword(flat, 'pattern');
  const isHttps = typeof pattern === 'string' && demandsHttps(pattern);
  const isUri = typeof format === 'string' && /^(https?-)?(ur[il]|iri)$/i.test(format);
  const missing: string[] = [];
  if (!isUri && !isHttps) missing.push('format: uri');
  if (!isHttps && !saysHttps(description) && !(pattern !== undefined && isForTrying(description)))
    missing.push("pattern: '^https://'");
  if (typeof keyword(flat, 'maxLength') !== 'number') missing.push('maxLength');
  return missing;
}
