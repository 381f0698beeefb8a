import type { Contract, Operation, Schema } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { text } from '../../../contract/follow';
import { headOf } from '../../../contract/head';
import { samplesOf, wordsAbout } from '../../errors/members';
import { saidBy } from '../../errors/said';
import { isSentAgain } from '../../idempotency/acts-again';
import { sentencesOf } from '../../text/sentences';
import { snakeOf } from '../../text/words';
import { answersTo } from './answered';
import { choicesOf, listsIn, membersOf } from '../../fields/lists';
import { isForgottenSoon } from './forgotten';
import { nameMembers } from './named';
import { takenBy } from './taken';
import { isTakenBack, tellingSentences } from './telling';
import { isGoodState } from './words';

/**
 * What a contract says of a thing whose name was accepted before. `in-batch`: only where both stand in one batch.
 * `forgotten`: the name lapses within a day, and then it is done again.
 */
export type Repeat = 'told' | 'sent-again' | 'forgotten' | 'in-batch' | 'unsaid';

/** What a caller reads of a repeated name: by a state or field that says so, or in a sentence. */
export function repeatOf(contract: Contract, operation: Operation): Repeat {
  const { values, fields, said, stated, names } = read(contract, operation);
  const told = stated.flatMap(sentencesOf);
  const all = told.filter((one) => REPEATED.test(one));
  // What was refused may come again.
  if (
    all.some((one) => isSentAgain(one)) ||
    told.some((one) => ACTS_AGAIN.test(one) && !OF_REFUSED.test(one))
  )
    return 'sent-again';
  const ofNames = names.flatMap(({ said: own }) => sentencesOf(own));
  const isAboutNames = (one: string) =>
    REPEATED.test(one) || names.some(({ name }) => one.toLowerCase().includes(name.toLowerCase()));
  if ([...ofNames, ...told.filter(isAboutNames)].some(isForgottenSoon)) return 'forgotten';
  if (all.some((one) => isTakenBack(one))) return 'unsaid';
  const sentences = said.flatMap(tellingSentences).filter((one) => REPEATED.test(one));
  const within = sentences.filter((one) => WITHIN.test(one) && !BEYOND.test(one));
  if (within.length > 0 && told.some((one) => NOT_BEYOND.test(one))) return 'in-batch';
  const across = sentences.filter((one) => !within.includes(one));
  if (across.some((one) => OUTCOME.test(one))) return 'told';
  if (within.length > 0 && !across.some((one) => /\b(accepted|known|sent)\b/i.test(one))) return 'in-batch';
  return values.some((value) => KNOWN.test(snakeOf(value)) || extendsAnother(value, values)) ||
    fields.some((name) => KNOWN.test(snakeOf(name)) || OF_THE_FIRST.test(snakeOf(name)))
    ? 'told'
    : 'unsaid';
}

/** `accepted_before` beside `accepted`, `BEREITS_ANGENOMMEN` beside `ANGENOMMEN`: accepted, and something more. */
function extendsAnother(value: string, values: readonly string[]): boolean {
  const own = snakeOf(value).split('_');
  return values.some((other) => {
    const parts = snakeOf(other).split('_');
    return parts.length < own.length && isGoodState(other) && parts.every((part) => own.includes(part));
  });
}

interface Read {
  /** Of states and codes. */
  values: string[];
  fields: string[];
  said: string[];
  /** Without what examples of answers show: nothing is stated there. */
  stated: string[];
  /** How the names are called, and what is said of them there. */
  names: { name: string; said: string }[];
}

function read(contract: Contract, operation: Operation): Read {
  const answers = answersTo(contract, operation);
  const members = answers
    .flatMap(({ schema }) => listsIn(contract, schema, 'writeOnly'))
    .flatMap(({ entry }) => choicesOf(contract, entry))
    .flatMap((choice) => membersOf(contract, choice, 'writeOnly'));
  const values = members
    .flatMap((member) => samplesOf(contract, member))
    .filter((one) => typeof one === 'string');
  const entries = answers
    .flatMap(({ schema }) => listsIn(contract, schema, 'writeOnly'))
    .flatMap(({ schema, entry }) => [schema, entry]);
  const taken = takenBy(contract, operation).flatMap(({ schema, entry, media }) => [
    schema,
    entry,
    media.schema ?? entry,
  ]);
  const named = nameMembers(contract, operation);
  const stated = [
    operation.summary,
    operation.description,
    operation.body?.description ?? '',
    ...operation.responses.map(({ description }) => description),
    ...answers.map(({ response }) => response.description),
    ...named.map((member) => wordsAbout(contract, member)),
    ...members.map((member) => wordsAbout(contract, member)),
    ...[...taken, ...entries].flatMap((schema) => textsOf(contract, schema)),
    headOf(contract),
  ];
  return {
    stated,
    names: named.map((member) => ({ name: member.name, said: wordsAbout(contract, member) })),
    values: [
      ...values,
      ...shownStates(answers.flatMap(({ media }) => media.examples.map(({ value }) => value))),
    ],
    fields: members
      .filter(
        ({ name, schema }) =>
          flatten(contract, schema).types.has('boolean') || OF_THE_FIRST.test(snakeOf(name)),
      )
      .map(({ name }) => name),
    said: [...stated, ...operation.responses.map((response) => saidBy(contract, response).texts)],
  };
}

function textsOf(contract: Contract, schema: Schema): string[] {
  const { parts, variants } = flatten(contract, schema);
  return [...parts, ...variants].map(({ node }) => text(node, 'description'));
}

/** `status: duplicate` in an example. */
function shownStates(values: readonly unknown[], depth = 0): string[] {
  if (depth > 4) return [];
  return values.flatMap((value): string[] => {
    if (Array.isArray(value)) return shownStates(value, depth + 1);
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([name, inner]) =>
      typeof inner === 'string' && /^(status|state|code|result|outcome)$/i.test(name)
        ? [inner]
        : shownStates([inner], depth + 1),
    );
  });
}

/** What only a repeat has, of whatever type. */
const OF_THE_FIRST =
  /^(duplicate|repeat|replay|copy)_of|^(original|first|earlier|previous)_(message_)?(id|sid)$/;

/** A state or a flag: this one was there before. */
const KNOWN =
  /(^|_)(duplicate|duplicated|duplicates|replay|replayed|repeated|repeat|deduplicated|deduped|already_\w{1,30}|was_known|known|existing|existed|seen_before|reused|\w{1,30}_(before|earlier|previously)|previously_\w{1,30}|earlier|duplicado|doppelt|bereits_\w{1,30}|deja_\w{1,30}|ya_\w{1,30}|ja_\w{1,30}|重复)(_|$)|_(exists|used|taken)$/;

/** It speaks of a name that came before. */
const REPEATED =
  /\b(again|already|before|earlier|previously|previous|prior|repeat\w{0,12}|re-?us\w{1,12}|re-?send\w{0,12}|re-?submit\w{0,12}|retr(y|ies|ied)|second time|twice|once|same|known|duplicate\w{0,12}|de-?dup\w{0,12}|idempoten\w{0,12}|replay\w{0,12}|seen|first (result|answer|message|send|time|acceptance)|original|erneut|bereits|schon|nochmal\w{0,12}|wiederhol\w{0,12}|einmal|doppelt\w{0,12}|d[ée]j[àa]|m[êe]me|nouveau|ya|misma?|otra vez|de nuevo|repetid\w{1,12}|duplicad\w{1,12}|já|mesma?|novamente|gi[àa]|stess[oa]|ripetut\w{1,12})\b|重复|再次|重新|重发|已(经)?(被)?(接受|提交|发送|受理|存在)|以前|之前|此前|相同|同一|すでに|既に|同じ|再/i;

/** And of what comes of it. */
const OUTCOME =
  /\b(returns?|returned|answers?|answered|comes? back|came back|gets?|gives?|reports?|reported|shows?|yields?|responds?|replies|receives?|carries|has|with) .{0,80}\b(same|first|original|existing|earlier|previous|duplicate\w{0,12}|already|replay\w{0,12}|id|result|status|state|message|code|error|outcome|answer|409)\b|`?(duplicate|duplicated|already_\w{1,30}|replayed|repeated|existing|deduplicated|known)`?|\b(result|outcome|answer|id|status|state|message)( of the (first|original|earlier|existing|accepted))?\b.{0,40}\b(is|are) (returned|repeated|given|reported|replayed|answered)\b|\b(not|never|n't|no (second|new|further|other)|only once|at most once|at most one|nothing)\b.{0,40}\b(sent|send|sends|queued|message|accepted|created|delivered|text|goes out|again)\b|\b409\b|\b(gibt|liefert|erh[äa]lt|nicht (erneut|noch einmal|nochmals?)|renvoie|retourne|n'est pas|devuelve|devolve|retorna|no se (vuelve|env[ií]a)|n[ãa]o [ée]|restituisce|non viene)\b|返回|得到|不会?(再|重复)|不再|给出|返します|送信されません/i;

/** Two in the same batch are another question. */
const WITHIN =
  /\b(within|in|inside|of) (the |an? |one |this |each |that |any )?(same |single |one )?(batch|bulk|group|request|call|list|array|lote|job|operation)\b|\bper batch\b|(同一|一个|本|每)(批|批次|请求)(内|中|里)|im selben (sammel|auftrag)|del mismo lote/i;
const BEYOND =
  /\b(any|another|other|an earlier|earlier|previous|former|whatever|whichever|every|all|across|different|prior|later) (one|ones|batch|batches|bulk|bulks|group|groups|request|requests|call|calls|job|jobs)\b|\bacross\b|不论|任何|其他批|跨|gleich in welche|otro lote|cualquier/i;
/** Others are left out, in so many words. */
const NOT_BEYOND =
  /\b(other|earlier|previous|later|different) (batch(es)?|bulks?|groups?|requests?|calls?|jobs?) (are|is|do|does) (not|never)\b|\bnot (across|beyond|between) (batches|requests|calls)\b|\bonly (within|in|inside) (the |one |this |a )?(same )?(batch|bulk|group|request)|(不同|其他|各)(个)?(批次|批|请求)(之间)?[^。；]{0,4}(互不影响|不(影响|比较|检查|会?做?(去重|排重|查重))|独立|无关)|(仅|只)在(同一|本|一)(个)?批|\bnur innerhalb|\bs[oó]lo dentro|\b(seulement|uniquement) (dans|au sein)|\b(apenas|somente) dentro/i;

/** What was refused, or what one changed, was not accepted. */
const OF_REFUSED =
  /\b(refus\w{1,4}|reject\w{1,4}|fail\w{0,4}|denied|never accepted|not accepted|4xx)\b|abgelehnt|zur[üu]ckgewiesen|rechaz|rejeit|recus|rejet|refus|rifiut|respint|geweiger|avvis|拒绝|失败|未(被)?(受理|接受)/i;

/** It goes out a second time. */
const ACTS_AGAIN =
  /\b(is|are|gets?|will be|counts? as|makes?|creates?|starts?|treated as|sends?|sent as) (an? |another |a second )?(new|another|second|separate|fresh|different) (message|text|send|sms|one|item)\b|\btreats? (it|this|that|them|the \w{3,12}) as (an? )?(new|another|second|separate|different)\b|\b(counts?|treated|taken|handled|regarded) as (a )?new\b|\b(not|never|isn't|aren't|n't) (checked|compared|enforced|deduplicated|de-duplicated|recogni[sz]ed|unique|guaranteed to be unique)\b|\b(references?|keys?|ids?|names?|duplicates?|repeats?)\b.{0,20}\b(not|never) looked at\b|\bno de-?duplication\b|不(去重|检查重复|校验重复)|(当作|视为|按)(一条)?新(的)?(消息|短信|请求)?(处理|发送)?|\bals neu\b|\b(como|se considera) nuev|\bcomme (un |une )?nouve|\bcomo nov[ao]|\bcome nuov/i;
