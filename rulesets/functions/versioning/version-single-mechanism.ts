import type { Operation } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
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
  const [main, ...others] = byUse(statements, ({ mechanism, label }) =>
    // Two headers are two mechanisms, even where they differ by one letter.
    mechanism === 'header' || mechanism === 'query' ? `${mechanism} ${label.toLowerCase()}` : mechanism,
  );
  if (!main) return;
  for (const other of others) yield secondPlace(other, main);
  if (!shareVersion(main)) yield* secondVersions(main);
});

/** Groups, the most used first: by the number of operations, then by the order of appearance. */
function byUse(
  statements: readonly VersionStatement[],
  keyOf: (statement: VersionStatement) => string,
): VersionStatement[][] {
  const groups = new Map<string, VersionStatement[]>();
  for (const statement of statements) {
    const key = keyOf(statement);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()].sort((a, b) => operationsOf(b).size - operationsOf(a).size);
}

function secondPlace([other]: VersionStatement[], [main]: VersionStatement[]): Problem {
  return {
    message: `${code(other?.label ?? '')} states the version a second time: ${code(main?.label ?? '')} already does, and callers cannot tell which one wins.`,
    path: other?.path ?? [],
  };
}

/**
 * True where one version serves every operation. A header is the caller's to fill in, and media types may be
 * offered in several versions side by side.
 */
function shareVersion(statements: readonly VersionStatement[]): boolean {
  const alive = current(statements);
  const versions = new Set(alive.map(({ version }) => version));
  if (versions.size < 2 || versions.has(undefined)) return true;
  const [first] = alive;
  if (first?.mechanism !== 'media-type') return false;
  return [...versions].some((version) =>
    [...operationsOf(alive)].every((operation) =>
      alive.some((statement) => statement.operation === operation && statement.version === version),
    ),
  );
}

function* secondVersions(statements: readonly VersionStatement[]): Generator<Problem> {
  const [[main] = [], ...others] = byUse(current(statements), ({ version }) => version ?? '');
  for (const [other] of others)
    if (main && other)
      yield {
        message: `${code(other.label)} and ${code(main.label)} are two versions in one document: keep one, and deprecate the other.`,
        path: other.path,
      };
}

/** A migration under way has two versions, one of them deprecated. */
function current(statements: readonly VersionStatement[]): VersionStatement[] {
  return statements.filter(({ operation }) => !operation.deprecated);
}

function operationsOf(statements: readonly VersionStatement[]): Set<Operation> {
  return new Set(statements.map(({ operation }) => operation));
}
