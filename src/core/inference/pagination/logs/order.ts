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
  const said = textsOf(contract, log)
    .flatMap(sentencesOf)
    .filter((one) => ORDER.test(one) && !UNSURE.test(one));
  const sorts = inputsOf(contract, log).filter(isSort);
  const chosen = sorts.flatMap(({ field }) => valuesOf(contract, field, 'request').values);
  const defaults = sorts.flatMap(({ field }) => defaultOf(contract, field));
  const rising = said.some((one) => RISES.test(one));
  const falling = said.some((one) => FALLS.test(one));
  const first = defaults[0];
  return {
    isTold: rising || falling || first !== undefined,
    rises: rising || chosen.some((value) => risesBy(value)) || (first !== undefined && risesBy(first)),
    falls: falling || chosen.some((value) => !risesBy(value)),
  };
}

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
  /\b(oldest|earliest|ascending|asc|chronological(ly)?|in the order (in which )?(they|it|messages)|order (of|by) (the |their |its )?(creation|acceptance|arrival|sequence|ids?|numbers?|time|date)|(lowest|smallest|earlier) (first|before)|increasing|growing|ascends|rising|first[- ]come|aufsteigend\w{0,12}|[äa]lteste\w{0,12}|chronologisch\w{0,12}|ascendente|crecientes?|m[áa]s antigu[oa]s?|cronol[óo]gic[oa]|croissant|(plus )?anciens?|chronologique|crescente|mais antig[oa]s?|pi[ùu] vecchi[oa]?)\b|升序|正序|从旧到新|从早到晚|最早的?在前|最旧|先后|时间顺序|由旧到新|由早到晚|旧的在前/i;
const FALLS =
  /\b(newest|latest|most recent|descending|desc|(highest|largest) first|decreasing|reverse[- ]chronological(ly)?|last[- ]in|absteigend\w{0,12}|neu(e)?ste\w{0,12}|descendente|decrecientes?|m[áa]s (recientes?|nuev[oa]s?)|d[ée]croissant|plus r[ée]cents?|decrescente|mais recentes?|pi[ùu] recenti?)\b|降序|倒序|从新到旧|从晚到早|最新的?(排)?在(最)?前|由新到旧|新的在前/i;
const ORDER =
  /\b(orders?|ordered|sort(ed|s)?|comes?|lists?|listed|returns?|returned|first|last|ascending|descending|chronological(ly)?|oldest|newest|sortiert\w{0,12}|reihenfolge|zuerst|kommt|kommen|orden\w{0,12}|primero|llegan|vienen|ordre|tri[ée]\w{0,12}|d'abord|ordem|primeiro|ordine|prima)\b|顺序|排序|排列|排在|在前|升序|降序|倒序|正序|从|由/i;
/** It says that nobody knows. */
const UNSURE =
  /\b(no|any|arbitrary|unspecified|undefined|random|unpredictable) (particular |specific |defined |guaranteed |fixed |certain )?order\b|\border(ing)? (is|may|can|might|of [\w ]{1,30} is) (not|un|vary|change|differ|arbitrary|random)|\bnot (guaranteed|sorted|ordered|promised|in (any|order))\b|\bunordered\b|顺序(不(固定|保证|确定)|随机|任意)|不保证.{0,6}顺序|keine? (bestimmte |feste )?reihenfolge|sin orden/i;
