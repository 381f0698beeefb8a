import { operationAt } from '../../contract/at-route';
import type { Contract, Operation, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { isList, successSchemas } from '../operations/kinds';
import { headOf } from '../../contract/head';
import { words } from '../text/words';

/** The GET on the same path, where an operation replaces or changes what that returns. */
export function readBeforeUpdate(contract: Contract, operation: Operation): Operation | undefined {
  const { method, route, body } = operation;
  if ((method !== 'put' && method !== 'patch') || !body) return undefined;
  // `{ action: hangup }` asks for something to be done, and overwrites nothing.
  if (bodyNames(contract, operation).some((name) => /^(action|command|cmd|operation)$/.test(name)))
    return undefined;
  const read = operationAt(contract, route, 'get');
  return read && !isList(contract, read) ? read : undefined;
}

const CONDITION =
  /^(x-)?if-(match|unmodified-since|none-match|version|revision|etag|rev)$|^expect(ed)?$|^(x-)?(expected|resource|lock|row|entity|object|document|doc|record)[-_]?(version|revision)$|^(if_?)?(revision|rev|etag|seq_no|generation)$|^if[-_](metageneration|generation)[-_]?match$/i;

/** True for the name of a parameter that names the state that a write was made from. */
export function isConditionName(name: string): boolean {
  return CONDITION.test(words(name).join('-'));
}

/** The parameter by which an update names the state that it was made from. */
export function sendsCondition({ parameters }: Operation): string | undefined {
  return parameters.find(({ name, in: place }) => place !== 'path' && isConditionName(name))?.name;
}

/** True where a GET sends an `ETag` or `Last-Modified`. */
export function handsOutTag({ responses }: Operation): boolean {
  return responses.some(({ headers }) => headers.some(({ name }) => /^(etag|last-modified)$/i.test(name)));
}

const VERSION =
  /^(version|etag|rev|revision|generation|(lock|row|resource|object|record)_version|version_(number|id|token)|concurrency_(stamp|token))$/;

/** True for the name of a field that counts the states of the resource. */
export function isVersionName(snake: string): boolean {
  return VERSION.test(snake);
}

/** The property of a GET's body that counts the states of the resource. */
export function bodyVersion(contract: Surroundings, operation: Operation): string | undefined {
  const names = successSchemas(operation).flatMap((schema) => namesIn(contract, schema, 0));
  return names.find(isVersionName);
}

/** The names of what an update sends, in lower case with underscores. */
export function bodyNames(contract: Surroundings, { body }: Operation): string[] {
  return (body?.content ?? []).flatMap(({ schema }) => (schema ? namesIn(contract, schema, 0) : []));
}

/** Of a body and of the resource in its envelope. */
function namesIn(contract: Surroundings, schema: Parameters<typeof flatten>[1], depth: number): string[] {
  return [...flatten(contract, schema).properties].flatMap(([name, property]) => {
    const inner = depth === 0 ? namesIn(contract, property.schema, 1) : [];
    return [words(name).join('_'), ...inner];
  });
}

/** How an operation documents that a condition failed: by the status itself, or by a range that may mean it. */
export function failedCondition({ responses }: Operation): '412' | '4XX' | undefined {
  if (responses.some(({ status }) => status === '412')) return '412';
  return responses.some(({ status }) => /^4xx$/i.test(status)) ? '4XX' : undefined;
}

const SETTLED =
  /last[- ]writ(e|er)[- ]wins|optimistic (lock|concurrency)|\bIf-Match\b|\bETag\b|lost update|concurrent (update|edit|change|modification|write)|乐观锁|后写/i;

/** True where the document says what happens when two write at once: at the operation, or for all. */
export function isSettled(contract: Contract, { description, summary, body }: Operation): boolean {
  return [description, summary, body?.description ?? '', headOf(contract)].some((text) => SETTLED.test(text));
}
