import type { Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { text } from '../../../src/core/contract/follow';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { dataFields, labelOf, placesOf } from '../../../src/core/inference/fields/data-fields';
import { singular, words } from '../../../src/core/inference/text/words';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

const MOST = 15;

/** A description says something that the name does not. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations).filter(
    (field) => text(field.raw, 'description') !== '' && !isPlain(field) && !statesMore(contract, field),
  );
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  const problems = fields.flatMap((field) => review(contract, field));
  const found = collapse(problems, new Set(fields.map(labelOf)).size, (count, of, first) => ({
    message: `${count} of ${of} descriptions only repeat the name, among them ${first}: say what the value is for, where it comes from, or what it does.`,
    path: ['paths'],
  }));
  yield* oncePerPlace(found).slice(0, MOST);
});

/** Names that everyone understands. */
const PLAIN =
  /^(id|uuid|guid|sid|url|uri|href|((first|last|full)_)?name|title|description|email|address|city|data|items|((items|pages)_)?total|total_count|count|(date_)?(created|updated|deleted|modified)(_at|_on|_date|_time)?)$/;

/** The id in a path is explained by the path. */
function isPlain({ snake, parameter }: DataField): boolean {
  return PLAIN.test(snake) || (parameter === 'path' && /(^|_)(id|uuid|guid|sid|key|name)$/.test(snake));
}

/** A format, a pattern or a list of values says more than a sentence would. */
function statesMore(contract: Surroundings, field: DataField): boolean {
  const flat = flatten(contract, field.schema);
  const format = keyword(flat, 'format');
  return (
    ['enum', 'const', 'pattern'].some((key) => keyword(flat, key) !== undefined) ||
    (typeof format === 'string' && !/^(string|text|u?int\d*|float|double)$/i.test(format))
  );
}

function review(contract: Surroundings, field: DataField): Placed[] {
  const said = text(field.raw, 'description');
  if (!isEcho(said, [field.name, field.owner?.component ?? ''])) return [];
  return [
    {
      place: labelOf(field),
      message: `The description of ${code(field.name)} only repeats the name. Say what the value is for, where it comes from, or what it does.`,
      path: [...field.path, 'description'],
    },
  ];
}

/** Every word of the sentence is in the name of the value or of its owner, or is filling. */
function isEcho(said: string, names: readonly string[]): boolean {
  const spoken = words(said).map(singular);
  if (spoken.length === 0 || spoken.length > 12) return false;
  const known = new Set(names.flatMap(words).map(singular));
  return spoken.every((word) => known.has(word) || FILLING.has(word));
}

// The words of the sentence are compared in the singular, which turns `this` into no word at all.
const FILLING = new Set(
  'a an the this that its of for to in on s is are be which id identifier unique value field property parameter string number'
    .split(' ')
    .map(singular),
);
