import type { Contract, Schema, Surroundings } from '../../../src/core/contract/contract';
import {
  dataFields,
  labelOf,
  placesOf,
  textOf,
  type DataField,
} from '../../../src/core/inference/fields/data-fields';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { paragraphsOf } from '../../../src/core/inference/text/paragraphs';
import { words } from '../../../src/core/inference/text/words';
import { isObject, type JsonPath, type JsonValue } from '../../../src/core/json';
import { collapse, MANY, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isOpposite } from '../../../src/core/inference/data-types/opposites';
import { code } from '../../../src/core/texts/wording';

/** A list of values in an answer that can grow says so, before a client is built on its end. */
export default perDocument(function* ({ contract, operations, examine }) {
  const open = isOpen(textOfHead(contract));
  const fields = dataFields(contract, operations).filter(
    (field) => field.direction !== 'request' && isGrowing(contract, field),
  );
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  if (open) return;
  const problems = fields.flatMap((field) => [...review(contract, field)]);
  yield* oncePerPlace(
    collapse(
      problems,
      new Set(fields.map(({ schema }) => schema.node)).size,
      (count, of, first) => ({
        message: `${count} of ${of} enums in answers are closed, among them ${first}: use \`x-extensible-enum\`, or say that clients should expect new values.`,
        path: ['paths'],
      }),
      MANY,
    ),
  );
});

/** Names whose values follow from what the API will learn to do. */
const GROWS = /(^|_)(status|state|type|reason|code|category|channel|kind)$/;
/** Sets that the world has closed. */
const CLOSED =
  /(^|_)(country|currency|language|locale|lang|zip|postal|area|dialing|dial|state|http|method|status|iso|airport|gender|calling)_code$|(^|_)http_(status|state|code)$|^(country|us|address|shipping|billing|region)_state$|^(media|mime|content|grant|token|data|value)_type$/;

function isGrowing(contract: Surroundings, { snake, schema, owner }: DataField): boolean {
  if (!GROWS.test(snake) || CLOSED.test(snake)) return false;
  const flat = flatten(contract, schema);
  if (flat.types.size > 0 && !flat.types.has('string')) return false;
  const marked = ['enum', 'x-extensible-enum', 'x-open-enum'].some((key) => keyword(flat, key) !== undefined);
  return (marked || enumOf(contract, flat, 0) !== undefined) && !tellsVariants(contract, snake, owner);
}

/** The property by which a union is told apart: it grows with the union. */
function tellsVariants(contract: Surroundings, snake: string, owner: Schema | undefined): boolean {
  const parts = owner ? flatten(contract, owner).parts : [];
  return parts.some(({ node }) => {
    const discriminator = node['discriminator'];
    const name = isObject(discriminator) ? discriminator['propertyName'] : undefined;
    return typeof name === 'string' && words(name).join('_') === snake;
  });
}

function* review(contract: Surroundings, field: DataField): Generator<Placed> {
  const flat = flatten(contract, field.schema);
  const found = enumOf(contract, flat, 0);
  if (!found || isPair(field, found.values) || isMarked(flat) || isOpen(textOf(contract, field))) return;
  // The object that holds it may speak for all of its fields.
  if (isOpen(textIn(field.owner?.node['description']))) return;
  yield {
    message: `${code(field.name)} should stay open: a client generated from this \`enum\` fails on the first new value. Use \`x-extensible-enum\`, or say that there will be more.`,
    path: found.path,
    place: labelOf(field),
  };
}

/** One value, or two: on and off, and the like. Of what a thing goes through, two are the first two. */
function isPair({ snake }: DataField, values: readonly string[]): boolean {
  const [one = '', other = ''] = values.map((value) => words(value).join('_'));
  if (values.length < 2) return true;
  return values.length === 2 && (!/(^|_)(status|state)$/.test(snake) || isOpposite(one, other));
}

/** The one list of values. A choice between a list and any other string is open. */
function enumOf(
  contract: Surroundings,
  flat: Flat,
  depth: number,
): { values: string[]; path: JsonPath } | undefined {
  for (const { node, path } of flat.parts) {
    const values = node['enum'];
    if (!Array.isArray(values)) continue;
    const named = values.filter((value): value is string => typeof value === 'string' && value !== '');
    return { values: named, path: [...path, 'enum'] };
  }
  if (flat.variants.length === 0 || depth > 2) return undefined;
  const lists = flat.variants.map((variant) => enumOf(contract, flatten(contract, variant), depth + 1));
  if (lists.some((list) => list === undefined)) return undefined;
  return lists[0];
}

function isMarked(flat: Flat): boolean {
  const modelled = keyword(flat, 'x-ms-enum');
  if (isObject(modelled) && modelled['modelAsString'] === true) return true;
  return ['x-extensible-enum', 'x-open-enum', 'x-extensible'].some((key) => {
    const value = keyword(flat, key);
    return value !== undefined && value !== false;
  });
}

const OPEN =
  /\b(unknown|unrecogni[sz]ed|unexpected) (value|type|status|state|code|reason|kind|channel|enum)|\b(new|more|additional|further|other|future) (\w+ )?(values?|types?|status(es)?|states?|codes?|reasons?|kinds?|channels?|members|entries|enum)\b[^.]{0,60}\b(may|might|can|could|will|be|appear|added|introduced)\b|\b(may|might|can|could|will) (\w+ )?(grow|be extended|include (new|other|additional)|expand)|not (an )?exhaustive|non-exhaustive|\bopen (list|set|enum)|extensible|\b(ignore|tolerate|treat|expect|handle)\b[^.]{0,50}\b(unknown|unrecogni[sz]ed|new|do not (know|recogni[sz]e))|未知(的)?(值|状态|类型)|新增|会增加/i;

function isOpen(text: string): boolean {
  return OPEN.test(text);
}

/** What the head of the document says about enums holds for all of them. */
function textOfHead({ root }: Contract): string {
  const info = isObject(root['info']) ? textIn(root['info']['description']) : '';
  return paragraphsOf(info)
    .filter((paragraph) => /\benum|\bvalues?\b|枚举/i.test(paragraph))
    .join('\n');
}

function textIn(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
