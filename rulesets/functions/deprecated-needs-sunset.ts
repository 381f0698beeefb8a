import type { Contract, Operation } from '../../src/core/contract/contract';
import { isObject, type JsonObject, type JsonPath } from '../../src/core/json';
import { defineRule, reviewed, type Problem } from './define-rule';
import { statedSunset, sunsetHeaderOf, type Sunset } from './sunset/dates';
import { deprecatedProperties } from './sunset/properties';
import { code } from './wording';

const ID = 'deprecated-needs-sunset';

/** Everything marked `deprecated` says on which day it will stop working. */
export default defineRule(ID, function* (contract, examine) {
  for (const operation of reviewed(ID, [...contract.operations, ...contract.deliveries])) {
    if (operation.deprecated) {
      examine(operation);
      yield* ofOperation(contract, operation);
      // Its date is the date of whatever it takes.
      continue;
    }
    for (const { name, node, path, usedAt, deprecated } of operation.parameters) {
      if (!deprecated) continue;
      examine({ usedAt });
      yield* ofPart(contract, `The deprecated parameter ${code(name)}`, node, path);
    }
  }
  for (const { name, node, path } of deprecatedProperties(contract)) {
    examine({ usedAt: path });
    yield* ofPart(contract, `The deprecated property ${code(name)}`, node, path);
  }
});

function* ofOperation(contract: Contract, operation: Operation): Generator<Problem> {
  const { node, path, pathExtensions } = operation;
  const own = statedSunset(node, path);
  const stated = own ?? statedSunset(pathExtensions, path) ?? ofDocument(contract.root);
  if (stated) {
    yield* judge(contract.root, node, stated, code(operation.name));
    return;
  }
  const header = sunsetHeaderOf(operation);
  if (!header)
    yield {
      message: `${code(operation.name)} should say when it stops working: add \`x-sunset: YYYY-MM-DD\`, or a \`Sunset\` response header with an example.`,
      path,
    };
  else if (!header.dated)
    yield {
      message: `The \`Sunset\` header of ${code(operation.name)} should show its date in an example.`,
      path: header.path,
    };
}

function* ofPart(contract: Contract, subject: string, node: JsonObject, path: JsonPath): Generator<Problem> {
  const stated = statedSunset(node, path) ?? ofDocument(contract.root);
  if (stated) yield* judge(contract.root, node, stated, code(String(path.at(-1))));
  else yield { message: `${subject} should say when it stops working: add \`x-sunset: YYYY-MM-DD\`.`, path };
}

/** A date for the whole document. */
function ofDocument(root: JsonObject): Sunset | undefined {
  const { info } = root;
  return statedSunset(root, []) ?? (isObject(info) ? statedSunset(info, ['info']) : undefined);
}

function* judge(root: JsonObject, node: JsonObject, sunset: Sunset, name: string): Generator<Problem> {
  const { date, text, path } = sunset;
  if (date === undefined) {
    yield { message: `${code(text)} should be a full date such as \`2027-06-30\`.`, path };
    return;
  }
  const since = node['x-deprecated-since'];
  if (typeof since === 'string' && /^\d{4}-\d{2}-\d{2}/.test(since) && date < since.slice(0, 10))
    yield {
      message: `The removal date ${code(text)} should not be before the deprecation on ${code(since)}.`,
      path,
    };
  // Without a date of its own the document would be judged differently tomorrow.
  const today = isObject(root['info']) ? root['info']['x-date'] : undefined;
  if (typeof today === 'string' && /^\d{4}-\d{2}-\d{2}/.test(today) && date < today.slice(0, 10))
    yield {
      message: `${name} should be gone: its removal date ${code(text)} is before ${code(today)}, the date of this document.`,
      path,
    };
}
