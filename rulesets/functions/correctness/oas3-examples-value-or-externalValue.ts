import { isOnlyReferences } from '../../../src/core/contract/stated-examples';
import { code } from '../../../src/core/texts/wording';
import { perPlace } from '../rule/per-place';

/** What 3.2 added beside `value` and `externalValue`. */
const VALUES = ['value', 'dataValue', 'serializedValue', 'externalValue'];

/** What cannot stand together. The last three are of 3.2; before it, two of their fields do not exist. */
const EXCLUSIVE = [
  ['value', 'externalValue'],
  ['value', 'dataValue'],
  ['value', 'serializedValue'],
  ['serializedValue', 'externalValue'],
] as const;

/** A named example holds its value below `value`, or links to it with `externalValue`, not both. */
export default perPlace(
  function* (_, { node, path }, examine) {
    examine({ usedAt: path });
    const both = EXCLUSIVE.find((pair) => pair.every((key) => node[key] !== undefined));
    if (!VALUES.some((key) => node[key] !== undefined))
      yield { message: 'The example holds nothing yet. Put what it shows below `value`.', path };
    else if (both)
      yield {
        message: `${code(both[0])} and ${code(both[1])} exclude each other. Keep one.`,
        path: [...path, both[1]],
      };
    else if (isOnlyReferences(node['value']))
      yield {
        message:
          'A `value` is shown as it stands: no `$ref` in it is followed. Write the value out, or name its address in `externalValue`.',
        path: [...path, 'value'],
      };
  },
  { kinds: ['example'] },
);
