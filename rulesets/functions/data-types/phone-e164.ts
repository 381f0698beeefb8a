import type { Surroundings } from '../../../src/core/contract/contract';
import {
  dataFields,
  labelOf,
  placesOf,
  textOf,
  type DataField,
} from '../../../src/core/inference/fields/data-fields';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { collapse, MANY, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isPhone } from '../../../src/core/inference/data-types/phones';
import { code } from '../../../src/core/texts/wording';

/** A phone number that callers send says which form it takes: a pattern, a format, or words about other forms. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations).filter(
    // A pattern on an answer would condemn numbers that were stored long ago.
    (field) => field.direction !== 'response' && !isReadOnly(field) && isPhone(contract, field),
  );
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  const problems = fields.flatMap((field) => [...review(contract, field)]);
  yield* oncePerPlace(
    collapse(
      problems,
      new Set(fields.map(({ schema }) => schema.node)).size,
      (count, of, first) => ({
        message: `${count} of ${of} phone numbers do not say which form they take, among them ${first}: add the pattern of E.164.`,
        path: ['paths'],
      }),
      MANY,
    ),
  );
});

function* review(contract: Surroundings, field: DataField): Generator<Placed> {
  const flat = flatten(contract, field.schema);
  const items = flat.items && flatten(contract, flat.items);
  const said = `${textOf(contract, field)}\n${typeof field.raw['description'] === 'string' ? field.raw['description'] : ''}`;
  if ([flat, items].some((one) => one && saysForm(contract, one, 0)) || FORM.test(said)) return;
  const { name, schema } = field;
  yield {
    message: `${code(name)} should say which form it takes: \`pattern: '^\\+[1-9]\\d{1,14}$'\` for E.164, or a description of the others that it accepts.`,
    path: (items && flat.items ? flat.items : schema).path,
    place: labelOf(field),
  };
}

function saysForm(contract: Surroundings, flat: Flat, depth: number): boolean {
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && !/^(string|text)$/i.test(format)) return true;
  if (['pattern', 'enum', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  return (
    depth < 3 && flat.variants.some((variant) => saysForm(contract, flatten(contract, variant), depth + 1))
  );
}

/** The form in words: the name of the standard, a country code, or what is accepted beside numbers. */
const FORM =
  /E\.? ?164|international (format|number|notation|phone)|country (calling )?code|short ?codes?|client (identifier|id)|alphanumeric|\bSIP\b|whatsapp:|\+\d{6,}|\+\[?1-9|digits|\bnumeric\b|RFC ?3966|国家(代)?码|国际(区号|格式)/i;

function isReadOnly({ schema, raw }: DataField): boolean {
  return schema.node['readOnly'] === true || raw['readOnly'] === true;
}
