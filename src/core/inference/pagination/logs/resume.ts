import type { Contract, Operation } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { sentencesOf } from '../../text/sentences';
import { hasKey, keysAmong } from './keys';
import type { Page } from './log';
import { pagesOf } from './log';
import { pointersOf, type Pointer } from './next';
import { orderOf } from './order';
import { placesOf, type Place } from './position';
import { saidOf } from './spoken';

/**
 * What keeps a caller that has read to the end from going on there later; undefined where nothing does.
 * - `counted`: the place counts rows or pages
 * - `last`: the last page has no place to go on from, or may have none
 * - `older`: the newest comes first, and every way on leads to what is older
 * - `short-lived`: the place is forgotten within a day
 */
export type ResumeLack = 'counted' | 'last' | 'older' | 'short-lived';

export function resumeLack(contract: Contract, log: Operation): ResumeLack | undefined {
  const pages = pagesOf(contract, log);
  const places = placesOf(contract, log);
  if (places.some(({ by }) => by === 'count')) return 'counted';
  const pointers = pages.map((page) => pointersOf(contract, page));
  if (pointers.flat().some(({ isCount }) => isCount)) return 'counted';
  if (isForgotten(contract, log, places, pointers.flat())) return 'short-lived';
  const { rises, falls } = orderOf(contract, log);
  const keys = keysAmong(
    places,
    pointers.flat().filter(({ isBack }) => !isBack),
  );
  const isKept = (page: Page, some: readonly Pointer[]) =>
    hasKey(contract, page, keys) ||
    some.some((one) => !one.isBack && isAlways(contract, log, one)) ||
    isEitherAlways(contract, page, some);
  const isRising = rises || !falls;
  if (isRising && pages.every((page, i) => isKept(page, pointers[i] ?? []))) return undefined;
  const leadsOn = (one: Pointer) => (one.isBack || TO_NEWER.test(one.full)) && isAlways(contract, log, one);
  const isToNewer =
    keys.some(({ input }) => TO_NEWER.test(input.full) || SAYS_NEWER.test(input.said)) ||
    pointers.every((some) => some.some(leadsOn));
  if (falls && pages.length > 0 && isToNewer) return undefined;
  return isRising ? 'last' : 'older';
}

/** Whatever the order, it leads to what is newer. */
const TO_NEWER =
  /(^|_)(since|newer|latest|resume|sync|delta|deltalink|refresh|tail|checkpoint|watermark|high_water_mark|poll|ending_before|end_before|min_id|newest|seit|desde|depuis|nuevos|neuere)(_|$)/;
const SAYS_NEWER =
  /\b(newer|later than|more recent|after (it|this|the one)|come since|came since)\b|neuere|m[aá]s (nuevos|recientes)|更新的|更晚|之后/i;

/** It is on every page, and no text says that it is missing on the last. */
function isAlways(contract: Contract, log: Operation, { field, isLink }: Pointer): boolean {
  const around = [log.summary, log.description, ...log.responses.map(({ description }) => description)];
  const said = [
    ...sentencesOf(saidOf(contract, field)),
    ...around.flatMap(sentencesOf).filter((one) => one.includes(field.isInItems ? 'next' : field.name)),
  ];
  // A list without entries has a place all the same.
  const lists = pagesOf(contract, log).flatMap(({ list }) => list.name ?? []);
  const ofPlace = (one: string) => lists.reduce((rest, name) => rest.replaceAll(`${name} is empty`, ''), one);
  if (said.map(ofPlace).some((one) => ENDS.test(one) && !STAYS.test(one))) return false;
  // Few contracts say in data that a header is required.
  // A list of links may be empty.
  if (field.isInItems && isLink) return said.some((one) => ON_EACH.test(one));
  if (field.in === 'header') return field.raw['required'] === true || said.some((one) => ON_EACH.test(one));
  return field.required;
}

/** One of two is always there: a link to the next page, or one to what comes later. */
function isEitherAlways(contract: Contract, { schema }: Page, pointers: readonly Pointer[]): boolean {
  const { variants } = flatten(contract, schema);
  const names = new Set(pointers.map(({ field }) => field.name));
  return (
    variants.length > 1 &&
    pointers.some(({ full }) => TO_NEWER.test(full)) &&
    variants.every((one) => [...flatten(contract, one).required].some((name) => names.has(name)))
  );
}

const ON_EACH =
  /\b(always|(each|every) (page|answer|response)|(also|too|even|as well)\b.{0,30}\b(last|empty) page|(last|empty) page\b.{0,30}\b(also|too|even|as well))\b|每(一)?页都|总是|始终|最后一页(也|都)|auch auf der letzten|immer|siempre|tambien en la ultima|toujours|sempre/i;
const ENDS =
  /\b(empty|blank|missing|absent|omitted|left out|null|none|not (set|present|returned|there|given|sent)|only (set|present|returned|there|given|sent)? ?(if|when|where|while))\b.{0,80}\b(last|end|ends|more|further|next|complete|exhausted|finished|done)\b|\b(last page|no more|no further|nothing (more|further)|end of the list|(the )?end is reached|more (pages|messages|results|entries) (follow|remain|exist|are))\b.{0,60}\b(empty|blank|missing|absent|omitted|left out|null|none|not (set|present|returned|there|given)|no (cursor|token|link|value))\b|(最后一页|末页|没有更多|读完|到末尾).{0,12}(为空|空字符串|不返回|没有|省略|缺失|null)|(为空|空字符串).{0,12}(最后|没有更多|末)|leer.{0,40}(letzten|ende)|(letzten seite|am ende).{0,40}(leer|fehlt|entf[äa]llt)|(vac[íi]o|ausente).{0,40}([úu]ltima|fin)|[úu]ltima p[áa]gina.{0,40}(vac[íi]o|no (est[áa]|aparece)|falta)/i;
const STAYS =
  /\b(never|also|too|even|always(?! (an? )?(empty|null|absent|missing|blank))|not (empty|missing|absent|null|left out|omitted)|(page|list|answer|result|array|response) (is|are|was|comes|comes back|turns out) empty|empty (page|list|answer|result|array|response))\b|也|总是(?!.{0,3}空)|始终|永不|从不|auch|immer|nie|tambi[ée]n|siempre|nunca|aussi|toujours|sempre|anche/i;

/** "A cursor is good for 15 minutes." */
function isForgotten(
  contract: Contract,
  log: Operation,
  places: readonly Place[],
  pointers: readonly Pointer[],
): boolean {
  const own = [
    ...places.map(({ input }) => input.said),
    ...pointers.map(({ field }) => saidOf(contract, field)),
  ];
  const around = [log.description, ...log.responses.map(({ description }) => description)].flatMap(
    sentencesOf,
  );
  return [
    ...own.flatMap(sentencesOf),
    ...around.filter((one) => /cursor|token|position|marker|link|游标|令牌|marke/i.test(one)),
  ].some((one) => SHORT.test(one) && LIVES.test(one) && !/\b(not|never)\b|不会/i.test(one));
}

const LIVES =
  /\b(valid|expires?|expired|good|lives?|kept|usable|works?|forgotten|invalid|stale|discarded|g[üu]ltig|verf[äa]llt|caduca|v[áa]lid[oa]|expira|valable)\b|有效|过期|失效|保留/i;
const SHORT =
  /\b\d{1,4} ?(s|secs?|mins?)\b|\b(\d{1,4}|few|some|five|ten|fifteen|thirty|sixty|one|an?|einer?|una?)[ -](seconds?|minutes?|minuten?|minutos?|sekunden)\b|\b([1-9]|1\d|2[0-3]|an|one|few|some)[ -]?(h|hours?|hrs?|stunden?|horas?|heures?)\b|\d ?(秒|分钟)|\b([1-9]|1\d|2[0-3]) ?(个)?小时/i;
