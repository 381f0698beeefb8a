import { exampleProblems } from './examples/problems';
import { schemaExamples } from './examples/stated';
import { defineRule } from './define-rule';
import { placeByPlace } from './structure/place-by-place';
import { isReference } from './structure/places';

/**
 * Examples and defaults that schemas state about themselves fit them. Stands in for Spectral's rule of this id,
 * which also runs inside example data and misses the `examples` list of 3.1.
 */
export default defineRule(
  'oas3-valid-schema-example',
  placeByPlace(function* (contract, { kind, node, path, flow }, examine) {
    // 3.0 ignores what stands beside a reference.
    if (kind !== 'schema' || (contract.version === '3.0' && isReference(node))) return;
    const examples = [...schemaExamples(node, path)];
    if (examples.length > 0) examine({ usedAt: path });
    for (const example of examples) yield* exampleProblems(contract, node, example, flow);
  }),
);
