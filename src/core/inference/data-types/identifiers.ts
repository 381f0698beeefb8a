import type { Surroundings } from '../../contract/contract';
import { memoizeByText } from '../../contract/memoize';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { flatten } from '../../contract/flatten';
import { words } from '../text/words';

/** Ids that belong to others, numbers that count, and names of things that are numbers in the world. */
const OTHERS =
  /(^|_)(github|gitlab|google|facebook|twitter|linkedin|slack|stripe|shopify|usps|fedex|dhl|ups|steam|external|foreign|legacy|upstream|provider|partner|vendor|merchant|client|custom|tax|vat|national|imdb|osm|geoname|geonames|asn|isbn|ean|gtin|upc|mcc|mnc|process|thread|p|g|u|chain|node|sequence|seq|row|line|index|position|offset|version|revision|port|channel|block|shard|partition|group_by|color|colour|locale|lang|language|country|currency|time_zone|timezone|region|state|status|type|category|level|error|event_type|category_type)_id$/;
const isOthers = memoizeByText((snake): boolean => OTHERS.test(snake));
const SAID =
  /\b(GitHub|PayPal|GitLab|Facebook|Twitter|LinkedIn|Google|ISO[- ]?\d{3,}|third[- ]party|external (system|id)|legacy|assigned by|sequence|sequential|counter|ordinal|position|index|Unix|process id)\b/i;

/** True for an identifier that this API gives out: a path parameter or a property called `id`, `…_id`, `…Sid`. */
export function isOwnIdentifier(contract: Surroundings, field: DataField): boolean {
  const { name, snake, parameter } = field;
  if (parameter !== undefined && parameter !== 'path') return false;
  const last = words(name).at(-1);
  if (last !== 'id' && last !== 'sid' && last !== 'ids' && !/^_?id$/.test(name)) return false;
  if (last === 'ids' || isOthers(snake) || SAID.test(textOf(contract, field))) return false;
  const { types } = flatten(contract, field.schema);
  return ['string', 'integer', 'number'].some((type) => types.has(type));
}

const NAMED_ID = /^(g?id|uid|uuid|guid|sid|urn|arn|identifier|ulid)s?$/;
/** Words after which something else is spoken of: "the name of the ID". */
const TURN = /^(of|for|to|in|on|with|by|from|that|which|whose|is|are|as|at|or|and|used)$/;
/** Who makes up an id decides how long it is. */
const OWN = /^(your|own|custom|external|client|caller|merchant|arbitrary)$/;

/**
 * True where a text begins with the words for an id that is handed on: "The gid of the item", "Globally unique
 * identifier of the workspace". Not for one that the caller makes up.
 */
export const saysIdentifier = memoizeByText((text): boolean => {
  if (/^[^。，；\n]{0,30}(ID|标识符?)(\s*[。，（(]|$)/.test(text)) return true;
  const begin = words(text.trimStart().slice(0, 120)).slice(0, 8);
  const end = begin.findIndex((word) => TURN.test(word));
  const subject = end === -1 ? begin : begin.slice(0, end);
  return subject.some((word) => NAMED_ID.test(word)) && !subject.some((word) => OWN.test(word));
});
