import type { Header, Operation } from '../../../src/core/contract/contract';
import { successesOf } from '../../../src/core/contract/statuses';
import {
  headerNamed,
  HTTP_DATE,
  shownBy,
} from '../../../src/core/inference/versioning/endings/shown-headers';
import { saysItStays } from '../../../src/core/inference/versioning/removal-texts';
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
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Placed[] = [];
  const judged = new Set<Operation>();
  for (const operation of operations.filter(({ deprecated }) => deprecated))
    for (const response of successesOf(operation)) {
      examine(response);
      judged.add(operation);
      const missing = wantedOf(operation).filter((name) => !headerNamed(response, name));
      if (missing.length > 0)
        problems.push({
          message: `The ${code(response.status)} response of a deprecated operation should declare ${listed(missing)}: headers reach the program that still calls.`,
          path: response.headers.length > 0 ? [...response.path, 'headers'] : response.path,
          place: operation.name,
        });
      const link = headerNamed(response, 'Link');
      if (link && !tells(link))
        problems.push({
          message: `This \`Link\` only leads through the pages of a list. It should also lead to what to call instead, or to a page about the deprecation.`,
          path: link.path,
          place: operation.name,
        });
      const header = headerNamed(response, 'Deprecation');
      const old = shownBy(contract, header).find(
        (value) => !(typeof value === 'string' && /^@\d+$/.test(value)),
      );
      if (header && old !== undefined)
        problems.push({
          message: `\`Deprecation\` shows ${literal(old)}, the form of an old draft. It is a date such as \`@1767225600\`, in seconds.`,
          path: header.path,
          place: operation.name,
        });
      const sunset = headerNamed(response, 'Sunset');
      const other = shownBy(contract, sunset).find(
        (value) => !(typeof value === 'string' && HTTP_DATE.test(value)),
      );
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

/** A `Link` that only leads through the pages of a list says nothing about the deprecation. */
function tells(link: Header): boolean {
  const said = JSON.stringify(link.node);
  return (
    !/\b(next|prev(ious)?|pagination)\b/i.test(said) ||
    /deprecat|sunset|successor|latest-version|alternate|replac|migrat/i.test(said)
  );
}
