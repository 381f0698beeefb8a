import type { Problem } from '../../../src/core/contract/problem';
import { placesOf } from '../../../src/core/inference/versioning/places';
import { versionsOf, type VersionStatement } from '../../../src/core/inference/versioning/versions';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';

/** The API states its version in one place: the URL, one header, the media type, or a query parameter. */
export default perDocument(function* ({ contract, operations, examine }) {
  const statements = versionsOf(contract, operations);
  for (const { usedAt, operation } of statements) {
    examine({ usedAt });
    examine(operation);
  }
  const { main, others, second, first } = placesOf(statements);
  for (const other of others) yield secondPlace(other, main);
  for (const [other] of second)
    if (first && other)
      yield {
        message: `${code(other.label)} and ${code(first.label)} are two versions in one document: keep one, and deprecate the other.`,
        path: other.path,
        related: [first.path],
      };
});

function secondPlace([other]: readonly VersionStatement[], [main]: readonly VersionStatement[]): Problem {
  return {
    message: `${code(other?.label ?? '')} states the version a second time: ${code(main?.label ?? '')} already does, and callers cannot tell which one wins.`,
    path: other?.path ?? [],
    ...(main ? { related: [main.path] } : {}),
  };
}
