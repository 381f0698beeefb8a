import { isOfType, typesOf } from '../../../src/core/schema/scalars';
import { perPlace } from '../rule/per-place';
import { alternatives, code } from '../../../src/core/texts/wording';

/** The values of an enum are of the type that stands beside it. */
export default perPlace(
  function* ({ version }, { node, path }, examine) {
    const types = typesOf(node);
    if (!Array.isArray(node['enum']) || types.length === 0) return;
    examine({ usedAt: path });
    const nullable = version === '3.0' && node['nullable'] === true;
    for (const [i, value] of node['enum'].entries())
      if (!(nullable && value === null) && !types.some((type) => isOfType(value, type)))
        yield {
          message: `The enum value ${code(JSON.stringify(value))} should be of type ${alternatives(types)}, as the schema says.`,
          path: [...path, 'enum', i],
        };
  },
  { kinds: ['schema'] },
);
