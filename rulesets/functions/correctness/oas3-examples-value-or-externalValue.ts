import { isMereReference } from '../../../src/core/contract/stated-examples';
import { perPlace } from '../rule/per-place';

/** What 3.2 added beside `value` and `externalValue`. */
const VALUES = ['value', 'dataValue', 'serializedValue', 'externalValue'];

/** A named example holds its value below `value`, or links to it with `externalValue`, not both. */
export default perPlace(
  function* (_, { node, path }, examine) {
    examine({ usedAt: path });
    if (!VALUES.some((key) => node[key] !== undefined))
      yield { message: 'The example holds nothing yet. Put what it shows below `value`.', path };
    else if (node['value'] !== undefined && node['externalValue'] !== undefined)
      yield {
        message: '`value` and `externalValue` exclude each other. Keep one.',
        path: [...path, 'externalValue'],
      };
    else if (isMereReference(node['value']))
      yield {
        message:
          'A `value` is shown as it stands: no `$ref` in it is followed. Write the value out, or name its address in `externalValue`.',
        path: [...path, 'value'],
      };
  },
  { kinds: ['example'] },
);
