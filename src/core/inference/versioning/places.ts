import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { localWords } from './local-words';
import { formOf } from './version-forms';
import { versionsOf, type VersionStatement } from './versions';

/** Where an API states its version: one place, those beside it, and versions beside the one of most operations. */
export interface VersionPlaces {
  main: readonly VersionStatement[];
  /** All statements in places that the main one makes superfluous, by place. */
  others: readonly (readonly VersionStatement[])[];
  /** Statements in the main place of versions that are not that of most operations, by version. */
  second: readonly (readonly VersionStatement[])[];
  /** What most operations state there. */
  first: VersionStatement | undefined;
}

/** Groups statements by place: two headers are two places, even where they differ by one letter. */
export function placesOf(statements: readonly VersionStatement[]): VersionPlaces {
  const [main = [], ...others] = byUse(statements, ({ mechanism, label }) =>
    /^(header|query|body)$/.test(mechanism) ? `${mechanism} ${label.toLowerCase()}` : mechanism,
  );
  if (shareVersion(main)) return { main, others, second: [], first: main[0] };
  const [[first] = [], ...second] = byUse(current(main), ({ version }) => version ?? '');
  return { main, others, second, first };
}

/** Where an operation states the version beside the place of the API, or in that place another version of the same form. */
export function oddPlace(contract: Contract, operation: Operation): VersionStatement | undefined {
  return oddPlaces(contract).find((one) => one.operation === operation);
}

const oddPlaces = memoizeAlone((contract: Contract): VersionStatement[] => {
  const { others, second, first } = placesOf(versionsOf(contract, contract.operations, localWords(contract)));
  const form = formOf(first?.version ?? '');
  // Written in another form, it is a matter of the form.
  const alike = second.filter(([one]) => formOf(one?.version ?? '') === form);
  return [...others, ...alike].flat();
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

/** A migration under way has two versions, one of them deprecated. */
function current(statements: readonly VersionStatement[]): VersionStatement[] {
  return statements.filter(({ operation }) => !operation.deprecated);
}

function operationsOf(statements: readonly VersionStatement[]): Set<Operation> {
  return new Set(statements.map(({ operation }) => operation));
}
