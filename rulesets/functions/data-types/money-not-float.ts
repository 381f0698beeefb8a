import type { Contract } from '../../../src/core/contract/contract';
import { flatten } from '../../../src/core/contract/flatten';
import type { Problem } from '../../../src/core/contract/problem';
import { hasCurrency, isFloat, isMoney } from '../../../src/core/inference/data-types/money';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { perField } from './per-field';
import { code } from '../../../src/core/texts/wording';

/** An amount of money is an integer in minor units or a decimal string, and its currency is known. */
export default perField({
  applies: isMoney,
  judge: problemOf,
  message: (count, of, first) =>
    `${count} of ${of} amounts lose cents or have no currency, among them ${first}: use integers in minor units, with a currency beside each.`,
});

function problemOf(contract: Contract, field: DataField): Problem | undefined {
  const { schema, name } = field;
  const flat = flatten(contract, schema);
  if (isFloat(flat))
    return {
      message: `${code(name)} is a binary fraction, and sums of those are off by a cent: use an integer in minor units, or a decimal string.`,
      path: schema.path,
    };
  const isWhole = flat.types.has('integer') || flat.types.has('string');
  // `option[0].fee` in a flat map of texts belongs to what stands around the map.
  if (name.includes('.') || !isWhole || hasCurrency(contract, field)) return undefined;
  return {
    message: `${code(name)} should have its currency beside it: \`1099\` is 10.99 in dollars and 1,099 in yen.`,
    path: field.path,
  };
}
