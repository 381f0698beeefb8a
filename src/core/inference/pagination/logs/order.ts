import type { Contract, Operation } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { text } from '../../../contract/follow';
import { headOf, tagsOf } from '../../../contract/head';
import { valuesOf } from '../../fields/values';
import { proseOf } from '../../text/prose';
import { sentencesOf } from '../../text/sentences';
import { inputsOf, isNumber, type Input } from './inputs';
import { pagesOf } from './log';
import { saidOf, unaccented } from './spoken';

/** In which order a list comes. */
export interface Order {
  /** A sentence or a default says it. */
  isTold: boolean;
  /** It can come with the oldest first: what is read last is what came last. */
  rises: boolean;
  /** It is said that the newest comes first, or that it can. */
  falls: boolean;
}

export function orderOf(contract: Contract, log: Operation): Order {
  const sentences = textsOf(contract, log)
    .flatMap(sentencesOf)
    .filter((one) => !OF_STEPS.test(one));
  // What one sentence takes back, another does not promise; of equal times nothing is said.
  if (sentences.some((one) => UNSURE.test(one) && !OF_EQUALS.test(one)))
    return { isTold: false, rises: false, falls: false };
  const said = sentences.filter((one) => ORDER.test(one) || FROM_TO.test(one));
  const sorts = inputsOf(contract, log).filter(isSort);
  const chosen = sorts.flatMap(({ field }) => valuesOf(contract, field, 'request').values);
  const defaults = sorts.flatMap(({ field }) => defaultOf(contract, field));
  const rising = said.some((one) => directionsOf(one).rises);
  const falling = said.some((one) => directionsOf(one).falls);
  const [first] = defaults;
  const byDefault = first !== undefined && risesBy(first);
  // "By time, newest first": the time alone leaves it open.
  const plain = !falling && !(first !== undefined && !byDefault) && said.some((one) => PLAINLY.test(one));
  return {
    isTold: rising || falling || plain || first !== undefined,
    rises: rising || plain || byDefault || chosen.some((value) => risesBy(value)),
    falls: falling || chosen.some((value) => !risesBy(value)),
  };
}

/** "From the newest to the oldest" begins with the newest, and so does "the oldest comes last". */
function directionsOf(sentence: string): { rises: boolean; falls: boolean } {
  const [rises, falls] = [RISES, FALLS].map((sign) => sign.exec(sentence)?.index ?? -1);
  if (rises === undefined || falls === undefined) return { rises: false, falls: false };
  if (COMES_LAST.test(sentence)) return { rises: falls >= 0, falls: rises >= 0 };
  const isWay = rises >= 0 && falls >= 0 && FROM_TO.test(sentence);
  return { rises: rises >= 0 && !(isWay && falls < rises), falls: falls >= 0 && !(isWay && rises < falls) };
}

const COMES_LAST =
  /\b(oldest|earliest|newest|latest|most recent)\b[^,;]{0,25}\blast\b|(最新|最早|最旧)的?(排)?在(最)?后|(alteste|neueste)\w{0,2} .{0,15}zuletzt/i;
const FROM_TO =
  /\b(from|du|von|vom|de|dal|del)\b.{0,40}\b(to|au|zum|zu|bis|al|a|hasta)\b|[从由].{1,8}[到至]/i;

function isSort(input: Input): boolean {
  return !isNumber(input) && !input.isTime && SORT.test(input.full);
}

const SORT =
  /(^|_)(sort|sorting|order|ordering|direction|sort_by|order_by|orderby|sort_order|sortierung|reihenfolge|orden|ordenar|ordenacion|tri|ordre|ordem|ordine)(_(by|order|direction|dir))?$|排序|顺序/;

function defaultOf(contract: Contract, field: Input['field']): string[] {
  const flat = flatten(contract, field.schema);
  const value = keyword(flat, 'default') ?? keyword(flat, 'const');
  return typeof value === 'string' ? [value] : [];
}

/** `asc`, `oldest_first`, `created_at`; not `desc`, `-created_at`, `created_at:desc`. */
function risesBy(value: string): boolean {
  return !/^-|desc|newest|latest|recent|abst|absteig|neu(e)?ste|降序|倒序/i.test(value);
}

/** All that is said where somebody would look for it. */
function textsOf(contract: Contract, log: Operation): string[] {
  const { summary, description, parameters, body, responses } = log;
  const pages = pagesOf(contract, log);
  return [
    summary,
    description,
    ...parameters.map((parameter) => parameter.description),
    ...inputsOf(contract, log).map(({ said }) => said),
    body?.description ?? '',
    ...responses.map((response) => response.description),
    ...pages.flatMap(({ schema, list }) => [
      saidOf(contract, { schema, raw: schema.node }),
      saidOf(contract, { schema: list.schema, raw: list.schema.node }),
    ]),
    ...tagsOf(contract, log).map((tag) => text(tag, 'description')),
    headOf(contract),
  ].map((one) => unaccented(proseOf(one)));
}

const RISES =
  /\b(oldest|earliest|ascending|asc|(added|appended|appear|appears|come|comes|arrive|arrives) (at|to) the end|(lowest|smallest|earlier) (first|before)|first (accepted|sent|created|in|come|written),? first|increasing|growing|ascends|rising|first[- ]come|aufsteigend\w{0,12}|[äa]lteste\w{0,12}|ascendente|crecientes?|m[áa]s antigu[oa]s?|croissant|(plus )?anciens?|crescente|mais antig[oa]s?|pi[ùu] vecchi[oa]?)\b|升序|正序|从旧到新|从早到晚|最早的?在前|最旧|由旧到新|由早到晚|旧的在前/i;
/** In the order of time, which is from the oldest on unless somebody says otherwise. */
const PLAINLY =
  /\b(chronological(ly)?|in (the )?order (in which|that|they|messages)|order (of|by) (the |their |its )?(creation|acceptance|arrival|sequence|ids?|numbers?|time|date)|chronologisch\w{0,12}|cronologic[oa]|chronologique)\b|先后|时间顺序/i;
const FALLS =
  /\b(newest|latest|most recent|descending|desc|(highest|largest) first|decreasing|reverse[- ]chronological(ly)?|last[- ]in|absteigend\w{0,12}|neu(e)?ste\w{0,12}|descendente|decrecientes?|m[áa]s (recientes?|nuev[oa]s?)|d[ée]croissant|plus r[ée]cents?|decrescente|mais recentes?|pi[ùu] recenti?)\b|降序|倒序|从新到旧|从晚到早|最新的?(排)?在(最)?前|由新到旧|新的在前/i;
const ORDER =
  /\b(orders?|ordered|sort(ed|s)?|comes?|lists?|listed|returns?|returned|first|last|ascending|descending|chronological(ly)?|oldest|newest|sortiert\w{0,12}|reihenfolge|zuerst|kommt|kommen|orden\w{0,12}|primero|llegan|vienen|ordre|tri[ée]\w{0,12}|d'abord|ordem|primeiro|ordine|prima)\b|顺序|排序|排列|排在|在前|升序|降序|倒序|正序|从|由/i;
/** Of what happened to one thing, which is another list. */
const OF_STEPS =
  /^\W{0,3}(the |its |all )?(steps|events|attempts|history|timeline|transitions|entries of (the|its) history)\b|^(步骤|事件|历史)/i;
/** It says that nobody knows. */
const OF_EQUALS =
  /\b(same|equal|ties?|tied|identical|instant|gleich\w{0,3}|mism[oa]|igual\w{0,3}|meme)\b|相同|同一/i;
const UNSURE =
  /\b(no|any|arbitrary|unspecified|undefined|random|unpredictable) (particular |specific |defined |guaranteed |fixed |certain )?order\b|\border(ing)? (is|may|can|might|of [\w ]{1,30} is) (not|un|vary|change|differ|arbitrary|random)|\bnot (guaranteed|sorted|ordered|promised|in (any|order))\b|\bunordered\b|顺序(不(固定|保证|确定)|随机|任意)|不保证.{0,6}顺序|keine? (bestimmte |feste )?reihenfolge|sin orden/i;
