import type { Operation } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { answersNothing, isSentAgain } from './acts-again';
import { forgetsRepeats } from './forgets';
import { changesWithAttempt } from './per-attempt';
import { sentencesAround, sentencesOf } from '../text/sentences';

/** Whether a key counts for nothing, by its text, its name and its operation. */
export type Ignores = (text: string, name: string, operation: Operation) => boolean;

/**
 * True where the text of a value, or that of its operation about it, says that the server takes no notice of it, or
 * not often enough.
 */
export const isIgnored: Ignores = (text, name, operation) => {
  if (IGNORED.some((one) => one.test(text))) return true;
  const { description, summary, guide } = operation;
  if (sentencesOf(text).some((one) => repeatsAct(one) || isSentAgain(one) || forgetsRepeats(one, true)))
    return true;
  const told = sentencesOf(guide);
  if (told.some(takesNewKey) || told.some((one) => ON_KEY.test(one) && forgetsRepeats(one, true)))
    return true;
  const answered = answersOf(operation);
  if (answered.some((one) => isSentAgain(one) || repeatsAct(one))) return true;
  if (
    operation.method === 'put' &&
    sentencesOf(description).some((one) => EACH_ACTS.test(one) && !AT_MOST.test(one))
  )
    return true;
  // Who chose the address of a PUT knows which message it is.
  if (operation.method !== 'put' && [text, description, guide].some(tellsNothing)) return true;
  if (operation.method !== 'put' && (answered.some(answersNothing) || answersRepeatsEmpty(operation)))
    return true;
  return [...sentencesOf(`${summary}. ${description}`), ...sentencesAround(guide, name)].some(
    (one) =>
      ((one.includes(name) || /\bidempotency[- ]?key|幂等键/i.test(one)) &&
        IGNORED_BY_NAME.some((what) => what.test(one))) ||
      repeatsAct(one) ||
      isSentAgain(one) ||
      PROMISES_NOT.test(one) ||
      forgetsRepeats(one, one.includes(name) || ON_REPEATS.test(one)),
  );
};

function tellsNothing(text: string): boolean {
  return sentencesOf(text).some(answersNothing);
}

/** `204` for what was sent before, where the first answer has an id: whoever lost that one never learns it. */
function answersRepeatsEmpty(operation: Operation): boolean {
  const all = successesOf(operation);
  return (
    all.some(({ content }) => content.length > 0) &&
    all.some(({ status, description }) => status === '204' && SEEN_BEFORE.test(description))
  );
}

const SEEN_BEFORE =
  /\b(again|already|before|earlier|previous(ly)?|repeat\w*|duplicate|known|same)\b|重复|已(经)?(存在|发送|受理)|bereits|déjà|\bya\b|\bjá\b/i;

/** What the answers to a sending say of it. */
function answersOf(operation: Operation): string[] {
  return successesOf(operation).flatMap(({ description }) => sentencesOf(description));
}

/** "Each PUT queues a delivery": the second one, too. */
const EACH_ACTS =
  /\b(each|every) (put|call|request|repeat\w*)\b[^.;]{0,12}\b(queues|sends|delivers|dispatches|submits|triggers)\b/i;
const AT_MOST = /\b(at most|only|once|not|never|no|first|new)\b|n't\b/i;

/** "It is not promised that at most one message goes out", "the key is not compared with earlier keys". */
const PROMISES_NOT =
  /\b(not|never|no longer) (promised?|guaranteed?|assured?|ensured?)\b[^.;]{0,40}\b(at most|only|exactly|one|once|twice)\b|\b(not|never) (compared|matched|looked up)\b|\bonly written to\b[^.;]{0,20}\blogs?\b|不(承诺|保证)[^。；]{0,16}(一次|一条)/i;

/** Of keys for repeats, told without their name: "we remember a key for 20 seconds". */
const ON_KEY =
  /(?<!\b(api|access|secret|public|private|signing|encryption|account|subscription)[- ]?)\bkeys?\b|\b(referen[zc]\w{0,4}|kennung|auftragsnummer|schlüssel|clave|chave|cl[ée])\b|(?<!(API|访问|密|公|私|签名))键|单号|流水号/i;

const ON_REPEATS =
  /\b(keys?|ids?|tokens?|references?|repeat\w*|retr(y|ies)|duplicates?|put)\b|键|标识|重复|重试|去重/i;

/**
 * "A repeat sends the message again", said without a condition, or "generate a new one for every attempt": nothing is
 * recognised.
 */
function repeatsAct(sentence: string): boolean {
  if (ACTS_AGAIN.test(sentence) && !CONDITION.test(sentence)) return true;
  if (takesNewKey(sentence) || changesWithAttempt(sentence)) return true;
  return (IS_DONE_AGAIN.test(sentence) || NEW_EACH_TIME.test(sentence)) && !DENIES.test(sentence);
}

/** True for a sentence by which a caller that saw no answer takes another key. */
function takesNewKey(sentence: string): boolean {
  return NEW_WHEN_REPEATED.test(sentence) && !AFTER_A_CHANGE.test(sentence);
}

/** "The service executes it again", "the same id again replaces it: the message is queued once more". */
const IS_DONE_AGAIN =
  /\b(repeat\w*|retr(y|ies|ied)|again|already|same|once more|second)\b[^.;]{0,80}\b((executes|sends|queues|processes|delivers|performs|runs) (it|the (message|request))|(message|request|it) (is|gets|will be) (executed|sent|queued|processed|delivered)) (again|once more|twice|a second time)\b/i;
const NEW_EACH_TIME =
  /\b(new|fresh|different|another)\b[^.;]{0,24}\bfor (each|every) (single )?(attempt|tr(y|ies)|retr(y|ies)|repeat)|(每次|每一次)(重试|尝试|重发)[^。；]{0,8}(新的|重新生成|不同的)/i;
/** "Without an answer, take a new reference and send again." */
const NEW_WHEN_REPEATED =
  /\b(repeat\w*|retr(y|ies)|(send|call|try|post)s? (it )?again|no (answer|response))\b[^.;]{0,60}\b(new|fresh|different|another) (key|id|token|reference|nonce|uuid)\b|\b(renouvel|r[ée]p[èée]t|r[ée]ess|sans r[ée]ponse|pas re[çc]u)[^.;]{0,60}\bnouve(lle|au|l) (r[ée]f[ée]rence|cl[ée]|identifiant|jeton)|\b(wiederhol|erneut|keine antwort)[^.;]{0,60}\bneuen? (schlüssel|kennung|referenz|id)\b|\b(repit|repet|reint|reenv|sin respuesta|sem resposta)[^.;]{0,60}\b(nueva?|nov[oa]) (clave|chave|referencia|referência|id|identificador)\b|(重试|重发|未收到|超时)[^。；]{0,40}(新的?|另一个|不同的)[ *]{0,3}(键|标识|编号|单号|流水号|ID|[A-Za-z])|(再送|応答)[^。]{0,20}新しい(キー|ID|参照)/i;
const AFTER_A_CHANGE =
  /\b(not|never|avoid|prevent|instead|otherwise|unless|after|older|expired|chang\w*|correct\w*|fix(ed)?|edit\w*|ne|pas de|jamais|corrig\w*|modifi\w*|nicht|geändert\w*|nunca|alter\w*|cambi\w*)\b|n't\b|不要|勿|修正|修改|之后|过期|变更/i;
const DENIES =
  /\b(not|never|no|none|nothing|without|otherwise|unless|after|older|expired|avoid|prevent|instead|safely)\b|n't\b|\b(new|another|other|different|fresh) (idempotency )?(key|id|token|reference)\b|不|否则|避免|防止/i;

const ACTS_AGAIN =
  /\b(repeat(ed request)?|retry|second (request|attempt|call)|(the )?same (key|token|value|id))s?\b[^.;]{0,30}\b(sends?|creates?|makes?|charges?|delivers?|triggers?)\b[^.;]{0,30}\b(again|twice|a second|another|one more)\b|(重复|重试|再次)[^。；，]{0,12}(会)?(再次|重复|再)(发送|创建|扣款)(一次|一条)?$/i;
const CONDITION =
  /\b(not|never|no|none|nothing|without|otherwise|unless|if|when|once|after|older|expired|else|avoid|prevent|instead)\b|n't\b|不|否则|避免|防止|没有|未|之后|后/i;

/*
 * "Ignored after 24 hours" is about what is older, "repeats are ignored" is what a key is for: the value itself has to
 * be what is ignored, and always.
 */
const ALWAYS =
  '(?![^.;]{0,24}\\b(if|when|unless|after|once|where|outside|beyond|older|in case|while|until)\\b)';
const NOTICED =
  '((currently|silently|simply|always|just) )?(ignored|unused|discarded|not (yet |currently )?(used|read|evaluated|checked|stored|supported|implemented|honou?red|enforced|looked at|processed))\\b';
const NOTICES_NOT =
  '\\b(we|server|service|api|backend|gateway|platform)\\b (currently |silently |simply |always )?(ignores?|discards?|does not (yet |currently )?(use|read|evaluate|check|store|support|implement|honou?r|enforce|look at))';
const THE_VALUE =
  '(the value of )?(it\\b|(this|the|that|its|your|an?) (header|value|key|token|field|parameter|property|id)\\b|[`\'"])';
const SUBJECT =
  "(\\b(it|this|which|that|header|value|key|token|field|parameter|property)('s| is| will be| gets)|\\b(accepted|parsed|logged|validated),?( and| but)( then)?)";
const ZH_ALWAYS = '(会|将|目前|暂时|直接|始终)*';
const ZH_SERVER = '(服务端|服务器|系统|后端|平台)';
const ZH_VALUE = '(该|此|本|这个)(字段|参数|值|键|请求头|头)';
const ZH_NOTICED =
  '(忽略(?!大小写)|不起作用|不生效|无作用|没有作用|未使用|不使用|不读取|不处理|不校验|暂不支持|暂未支持|尚未支持|未实现|保留字段|预留字段)';

const HAS_NO_EFFECT = new RegExp(`\\bhas no effect\\b${ALWAYS}`, 'i');
const IGNORED = [
  new RegExp(`(^|[.;] ?|${SUBJECT} )${NOTICED}${ALWAYS}`, 'i'),
  new RegExp(`${NOTICES_NOT} ${THE_VALUE}${ALWAYS}`, 'i'),
  HAS_NO_EFFECT,
  /\b(reserved for|for) future use\b/i,
  new RegExp(`^\\s*${ZH_SERVER}?${ZH_ALWAYS}${ZH_NOTICED}`),
  new RegExp(`${ZH_VALUE}${ZH_SERVER}?${ZH_ALWAYS}${ZH_NOTICED}`),
  new RegExp(`${ZH_SERVER}${ZH_ALWAYS}(忽略|不读取|不使用|不处理)(它|${ZH_VALUE})(?!的)`),
];
/** In a sentence that names the value. */
const IGNORED_BY_NAME = [
  new RegExp(`( is| are|'s| will be) ${NOTICED}${ALWAYS}`, 'i'),
  new RegExp(`${NOTICES_NOT} ${THE_VALUE}${ALWAYS}`, 'i'),
  HAS_NO_EFFECT,
  new RegExp(`${ZH_SERVER}${ZH_ALWAYS}(忽略|不读取|不使用|不处理)`),
  /(被|会|将)忽略/,
];
