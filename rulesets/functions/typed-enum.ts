import { defineRule } from './define-rule';
import { isOfType, typesOf } from './examples/scalars';
import { definitionsOf } from './structure/places';
import { alternatives, code } from './wording';

/** The values of an enum are of the type that stands beside it. */
export default defineRule('typed-enum', function* ({ root, version }, examine) {
  for (const { node, path } of definitionsOf(root, 'schema')) {
    const types = typesOf(node);
    if (!Array.isArray(node['enum']) || types.length === 0) continue;
    examine({ usedAt: path });
    const nullable = version === '3.0' && node['nullable'] === true;
    for (const [i, value] of node['enum'].entries())
      if (!(nullable && value === null) && !types.some((type) => isOfType(value, type)))
        yield {
          message: `The enum value ${code(JSON.stringify(value))} should be of type ${alternatives(types)}, as the schema says.`,
          path: [...path, 'enum', i],
        };
  }
});
