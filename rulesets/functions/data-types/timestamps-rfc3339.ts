import { flatten } from '../../../src/core/contract/flatten';
import { isMarkedAsTime, isOtherTime, isTime, saysUnit } from '../../../src/core/inference/data-types/times';
import { perField } from './per-field';
import { code } from '../../../src/core/texts/wording';

/** A point in time has `format: date-time`; a number says which unit it counts. */
export default perField({
  applies: isTime,
  judge: (contract, field) => {
    const { schema, name } = field;
    if (isMarkedAsTime(contract, schema)) return undefined;
    if (flatten(contract, schema).types.has('string'))
      return isOtherTime(contract, field)
        ? undefined
        : {
            message: `${code(name)} should have \`format: date-time\`: without it, a client keeps a text and has to guess the time zone.`,
            path: schema.path,
          };
    if (saysUnit(contract, field)) return undefined;
    return {
      message: `${code(name)} is a number that should say what it counts, such as Unix seconds or milliseconds: read as the other, it is off by a factor of 1000.`,
      path: schema.path,
    };
  },
  message: (count, of, first) =>
    `${count} of ${of} times do not tell a program how to read them, among them ${first}: give texts \`format: date-time\`, and say what numbers count.`,
});
