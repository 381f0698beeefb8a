import { perPlace } from '../rule/per-place';

/** In OpenAPI 3.0 every array says what it holds. 3.1 allows `type: array` alone, so the rule is silent there. */
export default perPlace(
  function* ({ version }, { node, path }, examine) {
    if (version !== '3.0') return;
    if (node['type'] !== 'array') return;
    examine({ usedAt: path });
    if (node['items'] === undefined)
      yield { message: 'An array should say what it holds: OpenAPI 3.0 requires `items` here.', path };
  },
  { kinds: ['schema'] },
);
