import { fromPointer, isObject, toPointer, valueAt, type JsonObject, type JsonValue } from '../json';
import { referenceOf } from '../openapi/reference';
import type { Node, Operation, Contract } from './contract';
import { target } from './follow';
import { memoizeAlone } from './memoize';
import { leadsOut } from './unread';

/**
 * JSON Pointers of everything that a node borrows by reference, at any distance: parameters, responses,
 * schemas, path items. For an operation also its path-level parameters and its security schemes.
 */
export function reachable(contract: Contract, node: Pick<Node, 'node' | 'path'>): Set<string> {
  const reached = new Set<string>();
  const pending = [...targetsBelow(node.node)];
  if (isOperation(node))
    for (const place of borrowed(contract, node)) {
      reached.add(toPointer(place.path));
      for (const ref of targetsBelow(place.node)) pending.push(ref);
    }
  for (let ref = pending.pop(); ref !== undefined; ref = pending.pop()) {
    const found = target(contract.root, ref);
    if (!found) continue;
    const pointer = toPointer(found.path);
    if (reached.has(pointer)) continue;
    reached.add(pointer);
    if (isObject(found.value)) for (const ref of targetsBelow(found.value)) pending.push(ref);
  }
  return reached;
}

/** Whether a node, or anything that it borrows, refers to another file. */
export function leadsElsewhere(contract: Contract, node: Pick<Node, 'node' | 'path'>): boolean {
  const borrowed = [...reachable(contract, node)].map((pointer) =>
    valueAt(contract.root, fromPointer(pointer)),
  );
  return [node.node, ...borrowed].some(
    (value) => isObject(value) && [...targetsBelow(value)].some((ref) => leadsOut(ref)),
  );
}

/** What belongs to an operation though it is neither below it nor named by a `$ref` in it. */
function borrowed(contract: Contract, operation: Operation): Pick<Node, 'node' | 'path'>[] {
  const schemes = (operation.security ?? []).flatMap((requirement) =>
    Object.keys(requirement).flatMap((name) => contract.securitySchemes.get(name) ?? []),
  );
  return [...operation.parameters, ...schemes];
}

function isOperation(node: Pick<Node, 'node' | 'path'>): node is Operation {
  return 'responses' in node && 'parameters' in node;
}

/** The local `$ref`s and discriminator targets below a node. Iterative, and each object once: YAML aliases share them. */
const targetsBelow = memoizeAlone((node: JsonObject): Set<string> => {
  const targets = new Set<string>();
  const seen = new Set<JsonValue>();
  const pending: JsonValue[] = [node];
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (isObject(value)) {
      const ref = referenceOf(value);
      if (ref !== undefined) targets.add(ref);
      const mapping = isObject(value['discriminator']) ? value['discriminator']['mapping'] : undefined;
      for (const ref of isObject(mapping) ? Object.values(mapping) : [])
        if (typeof ref === 'string') targets.add(ref.startsWith('#') ? ref : `#/components/schemas/${ref}`);
    }
    for (const child of Object.values(value)) pending.push(child);
  }
  return targets;
});
