import type { Header, MediaType, Parameter, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { items } from '../../contract/follow';
import type { JsonObject, JsonValue } from '../../json';
import { shownAt } from '../errors/shown-at';
import { snakeOf } from '../text/words';
import { isPlainVersion, OF_STANDARD } from './local-words';

/*
 * Fields that name a version of the API, or of what an event looks like: in answers, events and subscriptions.
 */

export interface VersionField {
  name: string;
  schema: Schema;
  raw: JsonObject;
  /** The names on the way to it and its own. */
  place: readonly string[];
  /** An object without it is refused. */
  isRequired: boolean;
  /** False where an answer or an event may come without it. */
  isThere: boolean;
  /** The values that examples of the body have at its place. */
  shown: JsonValue[];
}

/** Said of what: `event_version` is none of an answer, and `api_version` may be of both. */
export type Subject = 'answer' | 'event';

const OF_API = /(^|_)(api|contract|schema|rest|interface)_?(release|version)$|^api_?v(er)?$/;
const OF_EVENT =
  /(^|_)(api|contract|schema|rest|interface|events?|ereignis\w{0,3}|payload|body|data|webhooks?|notifications?|hook|delivery|callback|format|envelope)_?(schema_)?version$|^(api|event|schema|payload|webhook)_?v(er)?$/;
/** The same with the words in the order of other languages: `version_api`, `version_de_eventos`. */
const OF_API_AFTER =
  /(^|_)version_(de_|del_|du_|da_|do_|of_)?(la_|the_)?(api|contrat|contrato|esquema|schema)$/;
const OF_EVENT_AFTER =
  /(^|_)version_(de_|del_|des_|du_|da_|do_|of_)?(la_|the_|los_)?(api|esquema|schema|payload|event\w{0,10}|evenements?|webhooks?|notif\w{0,12})$/;
/** Other languages write the word for version otherwise. */
const OF_EVENT_ELSEWHERE =
  /^(ereignis|hendelse|haendelse|hændelse|händelse|evento|evenement|événement|gebeurtenis|tapahtuma|zdarzeni|event|webhook|varsel|varslings|meldings)\w{0,4}?_?(version|versjon|versie|versión|versao|versão|versione|versio|wersja)$|^(version|versjon|versie|versión|versao|versão|versione|wersja)_(api|av_|van_|del?_|da_|do_)\w{0,20}$/;
const BARE = /^(version|v|ver|versjon|versie|versión|versao|versão|versione|wersja)$/;

/** What a field that is called `version` and no more may stand in. */
const AROUND =
  /(^|_)(meta|meta_?data|info|api|headers?|envelope|context|versions?|versioning|events?|webhooks?|hook|notifications?|delivery|payload|format|schema|contract)$/;
/** Of those, what says by itself which version it is. */
const OF_ITSELF = /(^|_)(api|events?|webhooks?|hook|notifications?|delivery|payload|schema|contract)$/;
const DEEPEST = 3;

/** The fields of a body that name a version; of a body in several media types those of each. */
export function versionFields(
  surroundings: Surroundings,
  media: MediaType,
  subject: Subject,
): VersionField[] {
  const top = { place: [], isRequired: true, isThere: true };
  return media.schema ? fieldsIn(surroundings, media.schema, top, media, subject) : [];
}

type At = Pick<VersionField, 'place' | 'isRequired' | 'isThere'>;

function fieldsIn(
  surroundings: Surroundings,
  schema: Schema,
  above: At,
  media: MediaType,
  subject: Subject,
): VersionField[] {
  const flat = flatten(surroundings, schema);
  // A batch is a list of events.
  if (flat.properties.size === 0 && flat.items && above.place.length === 0)
    return fieldsIn(surroundings, flat.items, above, media, subject);
  return [...flat.properties].flatMap(([name, property]) => {
    const { required, variant } = property;
    const at: At = {
      place: [...above.place, name],
      isRequired: above.isRequired && required,
      // Who says of no property that it is required means all; who says it of some leaves the others open.
      isThere: above.isThere && (required || flat.required.size === 0) && !variant,
    };
    const inner = flatten(surroundings, property.schema);
    if (inner.properties.size > 0 || inner.isUnion) {
      return at.place.length < DEEPEST ? fieldsIn(surroundings, property.schema, at, media, subject) : [];
    }
    const { schema: own, raw } = property;
    const field = { name, schema: own, raw, shown: shownAt(media.examples, at.place), ...at };
    return isVersion(surroundings, field, snakeOf(name), subject) ? [field] : [];
  });
}

function isVersion(
  surroundings: Surroundings,
  { schema, raw, shown, place }: VersionField,
  snake: string,
  subject: Subject,
): boolean {
  if (OF_STANDARD.test(snake)) return false;
  const { types } = flatten(surroundings, schema);
  if (types.size > 0 && !types.has('string') && !types.has('integer')) return false;
  const names = subject === 'event' ? [OF_EVENT, OF_EVENT_AFTER, OF_EVENT_ELSEWHERE] : [OF_API, OF_API_AFTER];
  if (names.some((name) => name.test(snake))) return true;
  const around = snakeOf(place.at(-2) ?? '');
  const isNear = around === '' || AROUND.test(around);
  const fixed = flatten(surroundings, schema).parts.map(({ node }) => node['const']);
  if (isNear && fixed.some(isPlainVersion)) return true;
  if (!BARE.test(snake) || !isNear) return false;
  if (OF_ITSELF.test(around)) return true;
  const said = descriptionOf(surroundings, schema, raw);
  if (OF_WHAT.test(said)) return !COUNTS.test(said);
  // A number that is fixed counts nothing.
  if (subject === 'event' && isFixed(surroundings, schema)) return true;
  return [...valuesOf(surroundings, schema), ...shown].some(
    (value) => typeof value === 'string' && /^v\d+$|^20\d\d-\d\d(-\d\d)?/i.test(value),
  );
}

/** Listed, and so in each of several kinds of event. */
function isFixed(surroundings: Surroundings, schema: Schema): boolean {
  const { parts, variants } = flatten(surroundings, schema);
  const isListed = ({ node }: Schema) => 'const' in node || 'enum' in node;
  return parts.some(isListed) || (variants.length > 0 && variants.every(isListed));
}

/** A version of the API, or the one in which the answer or event is written. */
const OF_WHAT =
  /\b(api|schema|format|shape|contract|release)\b|\bversion\b[^.]{0,40}\b(answer|response|reply|event|payload|body|document|notification|webhook|delivery)\b|\b(answer|response|event|payload|body)('s)? version\b|version[^.]{0,40}(\bantwort|ereignis|r[eé]ponse|[eé]v[eé]nement|respuesta|evento|resposta|risposta|antwoord|gebeurtenis|\bsvar|h[aä]ndelse)|版本|バージョン|버전/i;

/** A number of changes. */
const COUNTS =
  /revision|counter|increment|goes up|\b(each|every|with) (change|update|write|save)|z[aä]hl|序号|递增|每次(修改|更新|变更)/i;

function descriptionOf(surroundings: Surroundings, schema: Schema, raw: JsonObject): string {
  const inSchema = keyword(flatten(surroundings, schema), 'description');
  return [raw['description'], inSchema].filter((one) => typeof one === 'string').join('\n');
}

/** The values that a schema lists or shows. */
export function valuesOf(surroundings: Surroundings, schema: Schema): JsonValue[] {
  const { parts, variants } = flatten(surroundings, schema);
  return [...parts, ...variants].flatMap(({ node }) => [
    ...['enum', 'examples', 'x-extensible-enum'].flatMap((key) => items(node[key])),
    ...['example', 'default', 'const'].flatMap((key) => node[key] ?? []),
  ]);
}

/** The same for a header or a parameter, with its own examples. */
export function valuesShown(
  surroundings: Surroundings,
  { schema, examples }: Pick<Header | Parameter, 'schema' | 'examples'>,
): JsonValue[] {
  return [...examples.map(({ value }) => value), ...(schema ? valuesOf(surroundings, schema) : [])];
}
