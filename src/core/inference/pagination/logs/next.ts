import type { Response, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { memoizeAlone } from '../../../contract/memoize';
import { answersIn, type Exchanged } from '../../fields/exchanged';
import { samplesOf } from '../../errors/members';
import { shownValues } from '../../fields/values';
import { isOfType } from '../../fields/value-types';
import { isSizeName } from '../paging';
import { headerToNextPage } from '../page-headers';
import type { Page } from './log';
import { placesOf, type Place } from './position';
import { fullName, isMeant, plainWords, saidOf, saysSo } from './spoken';

/** A value of an answer that says where the next page begins. */
export interface Pointer {
  field: Exchanged;
  full: string;
  /** It can be called as it is. */
  isLink: boolean;
  /** It counts rows or pages. */
  isCount: boolean;
  /** It leads to the page before. */
  isBack: boolean;
}

/** What the answer of a page has that leads to the next one. */
export function pointersOf(surroundings: Surroundings, page: Page): Pointer[] {
  return pointers(surroundings, page.response)(page);
}

function pointers(surroundings: Surroundings, response: Response) {
  return memoizeAlone((page: Page): Pointer[] => {
    const message =
      answersIn(surroundings, response)[
        response.content.filter(({ schema }) => schema).indexOf(page.media)
      ] ?? [];
    const places = placesOf(surroundings, page.operation);
    return message.flatMap((field) => {
      const pointer = read(surroundings, response, field, places);
      return pointer ? [pointer] : [];
    });
  });
}

function lastName({ name }: Pick<Exchanged, 'name'>): string {
  return plainWords(name);
}

function read(
  surroundings: Surroundings,
  response: Response,
  field: Exchanged,
  places: readonly Place[],
): Pointer | undefined {
  if (!isMeant(surroundings, field)) return undefined;
  const names = new Set(places.map(({ input }) => lastName(input.field)));
  const pointer =
    field.in === 'header' ? ofHeader(response, field, places) : ofBody(surroundings, field, names);
  return pointer && (showsCount(surroundings, field) ? { ...pointer, isCount: true } : pointer);
}

function ofHeader(response: Response, field: Exchanged, places: readonly Place[]): Pointer | undefined {
  const own = response.headers.filter(({ name }) => name === field.name);
  const isKnown = headerToNextPage({ ...response, headers: own }) !== undefined;
  if (!isKnown && !places.some((place) => isHandedBack(field, place))) return undefined;
  const isLink = /^link$/i.test(field.name);
  const isCount =
    /page-?(no|num|number)?$|offset/i.test(field.name) && field.schema.node['type'] !== 'string';
  return { field, full: fullName(field), isLink, isCount: !isLink && isCount, isBack: false };
}

/** `Marker-Next` is sent as `marker`: it has that name and more, or is of the schema that only the two share. */
function isHandedBack(header: Exchanged, { input, by }: Place): boolean {
  if (by === 'count') return false;
  const name = lastName(input.field);
  const isNamed = name.length > 2 && `_${lastName(header).replace(/^x_/, '')}_`.includes(`_${name}_`);
  return isNamed || header.schema.node === input.field.schema.node;
}

function ofBody(
  surroundings: Surroundings,
  field: Exchanged,
  inputs: ReadonlySet<string>,
): Pointer | undefined {
  const full = fullName(field);
  const { types, properties } = flatten(surroundings, field.schema);
  const said = saidOf(surroundings, field);
  const isText = types.has('string');
  const isNumber = types.has('integer') || types.has('number');
  if (properties.size > 0 || (!isText && !isNumber)) return undefined;
  if (field.isInItems) {
    const isInEntries = /(^|_)cursor$/.test(full);
    if (!isInEntries && !/^links_href$/.test(full)) return undefined;
    return { field, full, isLink: !isInEntries, isCount: false, isBack: false };
  }
  const isBack = BACK.test(full) && !/next/.test(full);
  if (isBack && !TO_BEFORE.test(full)) return undefined;
  const isNamed = NEXT.test(full) || isBack || inputs.has(lastName(field));
  if (!isNamed && !(isText && NEXT_PAGE.test(said))) return undefined;
  // `cursor: { value, limit }`
  const own = lastName(field);
  if (isNumber && (isSizeName(own) || !(NEXT.test(own) || COUNT.test(own) || inputs.has(own))))
    return undefined;
  const isCount = (isNumber && (COUNT.test(full) || !KEYED.test(full))) || saysSo(said, COUNTED);
  return { field, full, isLink: isText && isLink(surroundings, field, full), isCount, isBack };
}

function isLink(surroundings: Surroundings, field: Exchanged, full: string): boolean {
  const format = keyword(flatten(surroundings, field.schema), 'format');
  return (
    (typeof format === 'string' && /^(ur[il]|iri)/.test(format)) ||
    isOfType(surroundings, field, 'uri') ||
    samplesOf(surroundings, field).some((value) => typeof value === 'string' && /^\/\w|\?\w+=/.test(value)) ||
    /(^|_)(links?|ur[il]|href|enlaces?|liens?)(_|$)/.test(full) ||
    /\b(ur[il]|address|link|path)\b|地址|链接/i.test(saidOf(surroundings, field))
  );
}

/** `/messages?page=3`: an example tells what the contract does not. */
function showsCount(surroundings: Surroundings, field: Exchanged): boolean {
  return [...samplesOf(surroundings, field), ...shownValues(surroundings, field, 'response')].some(
    (value) =>
      typeof value === 'string' && /[?&](page|offset|skip|page_?number|start)=\d+(&|>|$)/i.test(value),
  );
}

const NEXT =
  /(^|_)(next|nexts|cursor|continuation|continue|bookmark|marker|delta|deltalink|nextlink|resume|latest|checkpoint|watermark|page_token|sync_token|skip_token|end_of_page|tail|position|high_water_mark|resume_from|resume_token|newest_id|last_id|last_key|last_evaluated_key|last_seen_id|last_sequence|after|weiter|naechst\w{0,12}|nachst\w{0,12}|folge\w{0,12}|fortsetz\w{0,12}|marke|lesezeichen|siguiente|continuar|proxim[oa]|seguinte|suivant\w{0,12}|curseur|volgende|prossim[oa]|successiv\w{0,12}|puntero|marcador)(_|$)|^(page_?|next_?)?token$|下一页|游标|续读|下页/;
const BACK =
  /(^|_)(prev|previous|before|first|start|self|zuruck|zurueck|vorherige|anterior|precedente?|back)(_|$)|上一页/;
const TO_BEFORE = /(^|_)(prev|previous|before|zuruck|zurueck|vorherige|anterior|precedente?)(_|$)|上一页/;
const NEXT_PAGE =
  /\b(next page|next request|following page|to (go on|continue|resume))\b|n[äa]chsten? seite|weiterlesen|fortsetz|siguiente p[áa]gina|page suivante|pr[óo]xima p[áa]gina|下一页|继续读/i;
const COUNT = /(page|offset|skip|row|index|seite|pagina|seq_?no)(_|$)/;
const KEYED = /(id|sequence|seq|key|cursor|after|last\w{0,12}|position|number)$/;
const COUNTED = /\b(page|row) number\b|\boffset\b|\bnumber of (the )?(next )?(page|rows?)\b|页码|偏移/i;
