import type { Operation } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { saysItStays } from '../../inference/versioning/removal-texts';
import { operationsAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';
import { sharedHeader } from '../shared/headers';

/** The headers by which a running client hears that what it calls will go. */
export const deprecationHeadersDeclared: Fixer = (subject) => {
  const { contract } = subject;
  const deprecated = operationsAt(subject).filter((operation) => operation.deprecated);
  const changes = deprecated.flatMap((operation) =>
    successesOf(operation).flatMap(({ path, headers }) =>
      wantedOf(operation)
        .filter((name) => !headers.some((header) => header.name.toLowerCase() === name.toLowerCase()))
        .flatMap((name) => {
          const { ref, changes: component } = sharedHeader(contract, name);
          return [set([...path, 'headers', name], ref), ...component];
        }),
    ),
  );
  return proposal('shared-component', { say: 'add', what: 'Deprecation, Sunset, Link' }, changes);
};

function wantedOf({ summary, description }: Operation) {
  const stays = saysItStays(`${summary}\n${description}`);
  return stays ? (['Deprecation', 'Link'] as const) : (['Deprecation', 'Sunset', 'Link'] as const);
}
