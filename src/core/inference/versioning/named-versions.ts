import type { Contract, Operation, Parameter } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { toPointer } from '../../json';
import { isPlumbing } from '../errors/answers';
import { isForTests } from '../onboarding/test-servers';
import { segments } from '../text/words';
import { localWords } from './local-words';
import { serverVersion } from './server-version';
import { versionsOf, type VersionStatement } from './versions';

/** The places in which a call of this operation names the version of the API. */
export function versionsNamedBy(contract: Contract, operation: Operation): readonly VersionStatement[] {
  return statementsOf(contract).get(operation) ?? [];
}

const statementsOf = memoizeAlone((contract: Contract): Map<Operation, VersionStatement[]> => {
  const statements = new Map<Operation, VersionStatement[]>();
  for (const statement of versionsOf(contract, contract.operations, localWords(contract)))
    statements.set(statement.operation, [...(statements.get(statement.operation) ?? []), statement]);
  return statements;
});

/** True where an address of the operation holds a version. */
export function isInAddress(contract: Contract, operation: Operation): boolean {
  return versionsNamedBy(contract, operation).some(
    ({ mechanism }) => mechanism === 'path' || mechanism === 'server',
  );
}

/** True where every address of an operation holds a version; those of mocks and on one's own machine aside. */
export function isAddressed(contract: Contract, operation: Operation): boolean {
  if (versionsNamedBy(contract, operation).some(({ mechanism }) => mechanism === 'path')) return true;
  const open = operation.servers.filter((server) => !(isForTests(server) && IMITATION.test(wordsOf(server))));
  return open.length > 0 && open.every((server) => serverVersion(server) !== undefined);
}

const IMITATION = /mock|localhost|127\.0\.0\.1|\blocal\b|模拟|本地/i;

function wordsOf({ url, description }: Operation['servers'][number]): string {
  return `${url} ${description}`;
}

/** The header and query parameters in which a call of this operation names the version. */
export function versionParameters(contract: Contract, operation: Operation): Parameter[] {
  const places = new Set(
    versionsNamedBy(contract, operation)
      .filter(({ mechanism }) => mechanism === 'header' || mechanism === 'query')
      .map(({ path }) => toPointer(path)),
  );
  return operation.parameters.filter(({ path }) => places.has(toPointer(path)));
}

/** True where the media types of some operations have a version, and this one sends and answers no body. */
export function hasNoMediaType(contract: Contract, operation: Operation): boolean {
  const { body, responses } = operation;
  const isEmpty =
    (body?.content ?? []).length === 0 &&
    responses.every(({ status, content }) => !status.startsWith('2') || content.length === 0);
  return isEmpty && usesMediaTypes(contract);
}

/** True where media types hold the version, of whichever operation. */
export const usesMediaTypes = memoizeAlone((contract: Contract) =>
  [...statementsOf(contract).values()].flat().some(({ mechanism }) => mechanism === 'media-type'),
);

/** What no caller of a version asks for: health, metadata, the list of the versions themselves, what is on its way out. */
export function hasOwnVersion(operation: Operation): boolean {
  return !operation.deprecated && !isPlumbing(operation) && !isListOfVersions(operation);
}

function isListOfVersions({ method, route }: Operation): boolean {
  const path = segments(route);
  return method === 'get' && path.length < 3 && /^(api[-_]?)?versions$/i.test(path.at(-1)?.text ?? '');
}
