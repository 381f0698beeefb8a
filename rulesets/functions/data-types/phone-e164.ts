import { flatten } from '../../../src/core/contract/flatten';
import { isPhone, saysPhoneForm } from '../../../src/core/inference/data-types/phones';
import { isReadOnly } from '../../../src/core/inference/fields/data-fields';
import { perField } from './per-field';
import { code } from '../../../src/core/texts/wording';

/** A phone number that callers send says which form it takes: a pattern, a format, or words about other forms. */
export default perField({
  // A pattern on an answer would condemn numbers that were stored long ago.
  applies: (contract, field) =>
    field.direction !== 'response' && !isReadOnly(field) && isPhone(contract, field),
  judge: (contract, field) => {
    if (saysPhoneForm(contract, field)) return undefined;
    const { name, schema } = field;
    return {
      message: `${code(name)} should say which form it takes: \`pattern: '^\\+[1-9]\\d{1,14}$'\` for E.164, or a description of the others that it accepts.`,
      path: (flatten(contract, schema).items ?? schema).path,
    };
  },
  message: (count, of, first) =>
    `${count} of ${of} phone numbers do not say which form they take, among them ${first}: add the pattern of E.164.`,
});
