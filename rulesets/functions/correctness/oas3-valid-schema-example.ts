import { exampleProblems } from './example-problems';
import { schemaExamples } from '../../../src/core/contract/stated-examples';
import { perPlace } from '../rule/per-place';
import { isReference } from '../../../src/core/openapi/places';

/**
 * Examples and defaults that schemas state about themselves fit them. Stands in for Spectral's rule of this id,
 * which also runs inside example data and misses the `examples` list of 3.1.
 */
export default perPlace(function* (contract, { kind, node, path, flow }, examine) {
  // 3.0 ignores what stands beside a reference.
  if (kind !== 'schema' || (contract.version === '3.0' && isReference(node))) return;
  const examples = [...schemaExamples(node, path)];
  if (examples.length > 0) examine({ usedAt: path });
  for (const example of examples) yield* exampleProblems(contract, node, example, flow);
});
