import type { Contract } from '../../../src/core/contract/contract';
import {
  dataFields,
  labelOf,
  placesOf,
  type DataField,
} from '../../../src/core/inference/fields/data-fields';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { collapse, MANY, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { hasCurrency, isMoney } from '../../../src/core/inference/data-types/money';
import { code } from '../../../src/core/texts/wording';

/** An amount of money is an integer in minor units or a decimal string, and its currency is known. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations).filter((field) => isMoney(contract, field));
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  const problems = fields.flatMap((field) => [...review(contract, field)]);
  yield* oncePerPlace(
    collapse(
      problems,
      new Set(fields.map(({ schema }) => schema.node)).size,
      (count, of, first) => ({
        message: `${count} of ${of} amounts lose cents or have no currency, among them ${first}: use integers in minor units, with a currency beside each.`,
        path: ['paths'],
      }),
      MANY,
    ),
  );
});

function* review(contract: Contract, field: DataField): Generator<Placed> {
  const { schema, name } = field;
  const flat = flatten(contract, schema);
  const place = labelOf(field);
  if (isFloat(flat))
    yield {
      message: `${code(name)} is a binary fraction, and sums of those are off by a cent: use an integer in minor units, or a decimal string.`,
      path: schema.path,
      place,
    };
  // `option[0].fee` in a flat map of texts belongs to what stands around the map.
  else if (name.includes('.')) return;
  else if ((flat.types.has('integer') || flat.types.has('string')) && !hasCurrency(contract, field))
    yield {
      message: `${code(name)} should have its currency beside it: \`1099\` is a price in one currency and a fortune in another.`,
      path: field.path,
      place,
    };
}

/** A `number` that says it is a decimal (`format: decimal`, as Zalando has it) is read exactly by those who know it. */
function isFloat(flat: Flat): boolean {
  const format = keyword(flat, 'format');
  return flat.types.has('number') && !(typeof format === 'string' && /decimal|money|currency/i.test(format));
}
