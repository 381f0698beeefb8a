import type { Contract } from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import type { Problem } from '../../../src/core/contract/problem';
import { isOwnIdentifier } from '../../../src/core/inference/data-types/identifiers';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { perField } from './per-field';
import { code } from '../../../src/core/texts/wording';

/** Room for a prefix and 128 bits in any usual spelling. */
const ROOM = 40;

/** An identifier is a string that callers do not take apart, with room to change. */
export default perField({
  applies: isOwnIdentifier,
  judge: problemOf,
  message: (count, of, first) =>
    `${count} of ${of} ids are numbers or leave no room to grow, among them ${first}: make them strings.`,
});

function problemOf(contract: Contract, field: DataField): Problem | undefined {
  const { schema, name } = field;
  const { path } = schema;
  const flat = flatten(contract, schema);
  if (flat.types.has('integer') || flat.types.has('number'))
    return flat.types.has('string')
      ? undefined
      : {
          message: `${code(name)} should be a string: JavaScript rounds integers above 2^53, and a number can never get a prefix.`,
          path,
        };
  const pattern = keyword(flat, 'pattern');
  const most = keyword(flat, 'maxLength');
  if (keyword(flat, 'format') !== undefined || !isGivenOut(field)) return undefined;
  if (typeof pattern === 'string')
    return DIGITS.test(pattern)
      ? {
          message: `${code(name)} is a number in quotes: the pattern ${code(pattern)} lets it be nothing else, so its form can never change.`,
          path,
        }
      : undefined;
  if (typeof most !== 'number' || most >= ROOM) return undefined;
  return {
    message: `${code(name)} should leave room to grow: callers size their columns by \`maxLength: ${most}\`, and ids get longer. Allow at least 40.`,
    path,
  };
}

const DIGITS = /^\^?(\[0-9\]|\\d)[+*]?(\{[\d,]+\})?\$?$/;

/** What the caller makes up, or got from somebody else, has the bounds of whoever stores it. */
function isGivenOut({ direction, parameter, snake }: DataField): boolean {
  return parameter === 'path' || (direction !== 'request' && /^(id|sid)$/.test(snake));
}
