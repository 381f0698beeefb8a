import type { Contract, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import { isObject, type JsonPath } from '../../json';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { headOf } from '../../contract/head';
import { paragraphsOf } from '../text/paragraphs';

/** A list of values and its place. */
export interface Values {
  values: string[];
  path: JsonPath;
}

/** The one `enum` of a schema. A choice between a list and any other string is open, and has none. */
export function enumOf(contract: Surroundings, flat: Flat, depth = 0): Values | undefined {
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

const MARKS = ['x-extensible-enum', 'x-open-enum', 'x-extensible'];

/** True where a keyword says that there may be other values: Zalando's `x-extensible-enum`, Azure's `x-ms-enum`. */
export function isMarkedOpen(flat: Flat): boolean {
  const modelled = keyword(flat, 'x-ms-enum');
  if (isObject(modelled) && modelled['modelAsString'] === true) return true;
  return MARKS.some((key) => {
    const value = keyword(flat, key);
    return value !== undefined && value !== false;
  });
}

const OPEN =
  /\b(unknown|unrecogni[sz]ed|unexpected) (value|type|status|state|code|reason|kind|channel|enum)|\b(new|more|additional|further|other|future) (\w+ )?(values?|types?|status(es)?|states?|codes?|reasons?|kinds?|channels?|members|entries|enum)\b[^.]{0,60}\b(may|might|can|could|will|be|appear|added|introduced)\b|\b(may|might|can|could|will) (\w+ )?(grow|be extended|include (new|other|additional)|expand)|not (an )?exhaustive|non-exhaustive|\bopen (list|set|enum)|extensible|\b(ignore|tolerate|treat|expect|handle)\b[^.]{0,50}\b(unknown|unrecogni[sz]ed|new|do not (know|recogni[sz]e))|未知(的)?(值|状态|类型)|新增|会增加/i;

/** True for a text that says that there may be other values. */
export function speaksOfGrowth(text: string): boolean {
  return OPEN.test(text);
}

/** True where words say that there may be other values: about the field, or about the object that holds it. */
export function isSaidOpen(contract: Surroundings, field: DataField): boolean {
  const said = field.owner?.node['description'];
  return OPEN.test(textOf(contract, field)) || (typeof said === 'string' && OPEN.test(said));
}

/** True where the head of the document says so of its enums: it holds for all of them. */
export const areAllOpen = memoizeAlone((contract: Contract): boolean => {
  const paragraphs = paragraphsOf(headOf(contract));
  return OPEN.test(paragraphs.filter((one) => /\benum|\bvalues?\b|枚举/i.test(one)).join('\n'));
});
