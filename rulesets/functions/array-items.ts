import { defineRule } from './define-rule';
import { definitionsOf } from './structure/places';

/** In OpenAPI 3.0 every array says what it holds. 3.1 allows `type: array` alone, so the rule is silent there. */
export default defineRule('array-items', function* ({ root, version }, examine) {
  if (version !== '3.0') return;
  for (const { node, path } of definitionsOf(root, 'schema')) {
    if (node['type'] !== 'array') continue;
    examine({ usedAt: path });
    if (node['items'] === undefined)
      yield { message: 'An array should say what it holds: OpenAPI 3.0 requires `items` here.', path };
  }
});
