import { flatten } from '../../../src/core/contract/flatten';
import { areAllOpen, enumOf, isMarkedOpen, isSaidOpen } from '../../../src/core/inference/data-types/enums';
import { isGrowing, isPair } from '../../../src/core/inference/data-types/growing-enums';
import { perField } from './per-field';
import { code } from '../../../src/core/texts/wording';

/** A list of values in an answer that can grow says so, before a client is built on its end. */
export default perField({
  applies: (contract, field) => field.direction !== 'request' && isGrowing(contract, field),
  judge: (contract, field) => {
    if (areAllOpen(contract)) return undefined;
    const flat = flatten(contract, field.schema);
    const found = enumOf(contract, flat);
    if (!found || isPair(field, found.values) || isMarkedOpen(flat) || isSaidOpen(contract, field))
      return undefined;
    return {
      message: `${code(field.name)} should stay open: a client generated from this \`enum\` fails on the first new value. Use \`x-extensible-enum\`, or say that there will be more.`,
      path: found.path,
    };
  },
  message: (count, of, first) =>
    `${count} of ${of} enums in responses are closed, among them ${first}: use \`x-extensible-enum\`, or say that clients should expect new values.`,
});
