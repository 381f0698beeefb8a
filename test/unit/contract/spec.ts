import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { contractOf } from '../../../src/core/contract/build';
import type { Contract, Operation } from '../../../src/core/contract/contract';
import type { JsonObject } from '../../../src/core/json';

/** The contract of a document written as YAML or as an object. */
export function contractFrom(spec: string | object): Contract {
  return contractOf((typeof spec === 'string' ? parse(spec) : spec) as JsonObject);
}

/** One operation by method and path: `POST /messages`. */
export function operationOf(contract: Contract, name: string): Operation {
  const found = [...contract.operations, ...contract.deliveries].find(
    ({ method, route }) => `${method.toUpperCase()} ${route}` === name,
  );
  assert.ok(found, `no ${name}`);
  return found;
}

/** A contract with one operation, and that operation. */
export function single(method: string, route: string, members: object = {}, rest: object = {}) {
  const contract = contractFrom({ openapi: '3.1.0', paths: { [route]: { [method]: members } }, ...rest });
  return { contract, operation: operationOf(contract, `${method.toUpperCase()} ${route}`) };
}
