import { urlsToCall, type CallbackUrl } from '../../../src/core/inference/webhooks/callback-urls';
import type { Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { toPointer } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { code, listed } from '../../../src/core/texts/wording';

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
  if (typeof pattern === 'string' && allowsHttp(plain(pattern)) && !isForTests(url.description))
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
  const demandsHttps =
    typeof pattern === 'string' && /^(\(\?i\))?\^\(?(\?:)?https(?!\?)/i.test(plain(pattern));
  const isUri = typeof format === 'string' && /^(https?-)?(ur[il]|iri)$/i.test(format);
  const missing: string[] = [];
  if (!isUri && !demandsHttps) missing.push('format: uri');
  if (!demandsHttps && !saysHttps(description) && !(pattern !== undefined && isForTests(description)))
    missing.push("pattern: '^https://'");
  if (typeof keyword(flat, 'maxLength') !== 'number') missing.push('maxLength');
  return missing;
}

/** A pattern without regard to case: `[hH][tT]…` is `ht…`. */
function plain(pattern: string): string {
  return pattern.replace(/\[(\w)(\w)\]/g, (both, one: string, other: string) =>
    one.toLowerCase() === other.toLowerCase() ? one.toLowerCase() : both,
  );
}

/** No validator reads it, but the caller does. */
function saysHttps(description: string): boolean {
  return /\b(must|only|requires?|required|refused?|rejects?|rejected)\b[^.]{0,40}\bhttps?\b|\bhttps\b[^.]{0,30}\b(only|required|mandatory)\b|\bhttp\b[^.]{0,30}\b(refused|rejected)\b|(必须|只接受|仅支持)[^。]{0,10}https/i.test(
    description,
  );
}

function allowsHttp(pattern: string): boolean {
  return /http(s\?|\(s\)\?|\[s\]\?|\||:)|https\|http\b/i.test(pattern);
}

/** `http` may be there for a server on one's own machine. */
function isForTests(description: string): boolean {
  return /localhost|127\.0\.0\.1|sandbox|test[- ]mode|\btest(ing|s)?\b|本地|测试/i.test(description);
}
