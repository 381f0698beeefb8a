import type { Header, Operation } from '../../../src/core/contract/contract';
import { successesOf } from '../../../src/core/contract/statuses';
import { saysItStays } from '../../../src/core/inference/versioning/removal-texts';
import type { JsonValue } from '../../../src/core/json';
import { code, listed, literal } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** What the answers of an operation declare; a date of removal only where a removal is planned. */
function wantedOf({ summary, description }: Operation): string[] {
  return saysItStays(`${summary}\n${description}`)
    ? ['Deprecation', 'Link']
    : ['Deprecation', 'Sunset', 'Link'];
}

/** The successes of a deprecated operation tell the running client so, in their headers. */
export default perDocument(function* ({ operations, examine }) {
  const problems: Placed[] = [];
  const judged = new Set<Operation>();
  for (const operation of operations.filter(({ deprecated }) => deprecated))
    for (const response of successesOf(operation)) {
      examine(response);
      judged.add(operation);
      const missing = wantedOf(operation).filter((name) => !headerOf(response.headers, name));
      if (missing.length > 0)
        problems.push({
          message: `The ${code(response.status)} response of a deprecated operation should declare ${listed(missing)}: headers reach the program that still calls.`,
          path: response.headers.length > 0 ? [...response.path, 'headers'] : response.path,
          place: operation.name,
        });
      const link = headerOf(response.headers, 'Link');
      if (link && !tells(link))
        problems.push({
          message: `This \`Link\` only leads through the pages of a list. It should also lead to what to call instead, or to a page about the deprecation.`,
          path: link.path,
          place: operation.name,
        });
      const header = headerOf(response.headers, 'Deprecation');
      const old = shownBy(header).find((value) => !(typeof value === 'string' && /^@\d+$/.test(value)));
      if (header && old !== undefined)
        problems.push({
          message: `\`Deprecation\` shows ${literal(old)}, the form of an old draft. It is a date such as \`@1767225600\`, in seconds.`,
          path: header.path,
          place: operation.name,
        });
      const sunset = headerOf(response.headers, 'Sunset');
      const other = shownBy(sunset).find((value) => !(typeof value === 'string' && HTTP_DATE.test(value)));
      if (sunset && other !== undefined)
        problems.push({
          message: `\`Sunset\` shows ${literal(other)}. It is an HTTP-date such as \`Wed, 30 Jun 2027 00:00:00 GMT\`, unlike \`Deprecation\`.`,
          path: sunset.path,
          place: operation.name,
        });
    }
  const once = oncePerPlace(problems);
  yield* collapse(once, judged.size, (count, of, first) => ({
    message: `${count} of ${of} deprecated operations, ${first} among them, do not declare all of \`Deprecation\`, \`Link\` and, where an end is planned, \`Sunset\`. Define them once and refer to them.`,
    path: ['paths'],
  }));
});

function headerOf(headers: readonly Header[], name: string): Header | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
}

/** RFC 9110 §5.6.7. */
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** A `Link` that only leads through the pages of a list says nothing about the deprecation. */
function tells(link: Header): boolean {
  const said = JSON.stringify(link.node);
  return (
    !/\b(next|prev(ious)?|pagination)\b/i.test(said) ||
    /deprecat|sunset|successor|latest-version|alternate|replac|migrat/i.test(said)
  );
}

/** The values that a header shows. */
function shownBy(header: Header | undefined): JsonValue[] {
  const node = header?.schema?.node ?? {};
  const inSchema = [node['example'] ?? [], node['examples'] ?? []].flat();
  return [...(header?.examples ?? []).map(({ value }) => value), ...inSchema];
}
