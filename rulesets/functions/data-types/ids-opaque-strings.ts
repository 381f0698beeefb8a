import type { Surroundings } from '../../../src/core/contract/contract';
import {
  dataFields,
  labelOf,
  placesOf,
  type DataField,
} from '../../../src/core/inference/fields/data-fields';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { collapse, MANY, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isOwnIdentifier } from '../../../src/core/inference/data-types/identifiers';
import { code } from '../../../src/core/texts/wording';

/** Room for a prefix and 128 bits in any usual spelling. */
const ROOM = 40;

/** An identifier is a string that callers do not take apart, with room to change. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations).filter((field) => isOwnIdentifier(contract, field));
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  const problems = fields.flatMap((field) => [...review(contract, field)]);
  yield* oncePerPlace(
    collapse(
      problems,
      new Set(fields.map(({ schema }) => schema.node)).size,
      (count, of, first) => ({
        message: `${count} of ${of} ids are numbers or leave no room to grow, among them ${first}: make them strings.`,
        path: ['paths'],
      }),
      MANY,
    ),
  );
});

function* review(contract: Surroundings, field: DataField): Generator<Placed> {
  const { schema, name } = field;
  const flat = flatten(contract, schema);
  const place = labelOf(field);
  const path = schema.path;
  if (flat.types.has('integer') || flat.types.has('number')) {
    if (!flat.types.has('string'))
      yield {
        message: `${code(name)} should be a string: JavaScript rounds integers above 2^53, and a number can never get a prefix.`,
        path,
        place,
      };
    return;
  }
  const most = keyword(flat, 'maxLength');
  const pattern = keyword(flat, 'pattern');
  const format = keyword(flat, 'format');
  if (format !== undefined || !isGivenOut(field)) return;
  if (typeof pattern === 'string') {
    if (DIGITS.test(pattern))
      yield {
        message: `${code(name)} is a number in quotes: the pattern ${code(pattern)} lets it be nothing else, so its form can never change.`,
        path,
        place,
      };
  } else if (typeof most === 'number' && most < ROOM)
    yield {
      message: `${code(name)} should leave room to grow: callers size their columns by \`maxLength: ${most}\`, and ids get longer. Allow at least 40.`,
      path,
      place,
    };
}

const DIGITS = /^\^?(\[0-9\]|\\d)[+*]?(\{[\d,]+\})?\$?$/;

/** What the caller makes up, or got from somebody else, has the bounds of whoever stores it. */
function isGivenOut({ direction, parameter, snake }: DataField): boolean {
  return parameter === 'path' || (direction !== 'request' && /^(id|sid)$/.test(snake));
}
