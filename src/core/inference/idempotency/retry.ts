import type { Operation, Parameter, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { isUpsert } from '../operations/kinds';
import { segments } from '../text/words';
import { byBodyToken } from './body-token';
import { byBusinessKey } from './business-key';
import { saysExisting } from './existing';
import { retentionIn } from './retention';
import type { Retry } from './retry-mechanism';
import { isIgnored, type Ignores } from './ignored';
import { isCalledKey, isForTracing, isSaidToRecognise, onlyTraces, recognisesRepeats } from './said-of-keys';
import { isVendorName } from './vendor-names';

export type { Retry } from './retry-mechanism';

/** The first mechanism that the contract shows and that recognises a repeat, the most explicit one first. */
export const retryOf = memoize((contract, operation: Operation): Retry | undefined =>
  find(contract, operation, isIgnored),
);

/** The same, or else one that is there in form, and whose text says that it recognises nothing. */
export const shownRetryOf = memoize(
  (contract, operation: Operation): Retry | undefined =>
    retryOf(contract, operation) ?? find(contract, operation, () => false),
);

function find(contract: Surroundings, operation: Operation, ignores: Ignores): Retry | undefined {
  return (
    byParameters(operation, ignores)[0] ??
    byBodyToken(contract, operation, ignores) ??
    byNaturalKey(operation, ignores) ??
    byBusinessKey(contract, operation, ignores)
  );
}

/** The keys that are there for this purpose, in parameters and in the body: an operation may ask for several. */
export const keysOf = memoize((contract, operation: Operation): Retry[] =>
  [...byParameters(operation, isIgnored), byBodyToken(contract, operation, isIgnored)].filter(
    (key) => key !== undefined,
  ),
);

function byParameters(operation: Operation, ignores: Ignores): Retry[] {
  return operation.parameters
    .filter((candidate) => ['header', 'query'].includes(candidate.in) && isKey(candidate, operation, ignores))
    .map((parameter) => {
      const { name, path, schema } = parameter;
      return { kind: 'header', name, path, schema, parameter };
    });
}

function isKey({ name, description, schema }: Parameter, operation: Operation, ignores: Ignores): boolean {
  const said = schema?.node['description'];
  const text = `${description}\n${typeof said === 'string' ? said : ''}`.trim();
  if (ignores(text, name, operation)) return false;
  // `Repeatability-Request-ID` is there for nothing else (OASIS Repeatable Requests).
  if (/idempot|^repeatability-request/i.test(name) && !/replay/i.test(name)) return !isForTracing(text);
  const isValue = schema?.node['type'] !== 'boolean' && schema?.node['enum'] === undefined;
  if (isValue && !/replay/i.test(name) && isCalledKey(text)) return true;
  // The nonce of OpenID Connect protects a sign-in against replays by others.
  if (/^nonce$/i.test(name) && /mitigate|prevent|protect|against|id[ _]token|open ?id/i.test(text))
    return false;
  if (onlyTraces(text)) return false;
  if (isSaidToRecognise(name, [operation.description, operation.guide])) return true;
  return isVendorName(name) && (recognisesRepeats(text) || isKeyRemembered(text));
}

/** "The server stores keys for 6 hours.": said of keys for repeats alone. Credentials expire, and logs are kept. */
function isKeyRemembered(text: string): boolean {
  return (
    /\bkeys?\b|键/i.test(text) &&
    retentionIn(text).remembered &&
    !/\b(api|access|secret|public|private|signing|encryption)[- ]?keys?\b|\blogs?\b|\btrac(es?|ing)\b|correlat/i.test(
      text,
    )
  );
}

/** A PUT to a path that the caller chooses. */
function byNaturalKey(operation: Operation, ignores: Ignores): Retry | undefined {
  if (!isUpsert(operation)) return undefined;
  const last =
    segments(operation.route)
      .findLast(({ parameter }) => parameter)
      ?.text.slice(1, -1) ?? '';
  const parameter = operation.parameters.find(
    (candidate) => candidate.in === 'path' && candidate.name === last,
  );
  const said = parameter?.description ?? '';
  if (ignores(said, last, operation) || saysExisting(said)) return undefined;
  const { path = operation.path, schema } = parameter ?? {};
  return { kind: 'natural-key', name: last, path, schema, ...(parameter ? { parameter } : {}) };
}
