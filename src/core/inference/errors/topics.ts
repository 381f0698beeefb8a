import { memoizeByText } from '../../contract/memoize';
import { singular, words } from '../text/words';
import { spoken } from './plain';
import { ELSEWHERE } from './topics-elsewhere';

/*
 * What failures are about, by the words that people use for them, in English and Chinese here, in other languages in
 * `topics-elsewhere.ts`. A text may be about several.
 */

export const TOPICS = [
  'credential',
  'unknown',
  'malformed',
  'conflict',
  'limit',
  'undeliverable',
  'payment',
  'expired',
  'outage',
  'range',
  'waiting',
] as const;
export type Topic = (typeof TOPICS)[number];

const WORDS: Record<Topic, RegExp> = {
  credential:
    /\b(api|app|access|secret|client)[- _]?(keys?|codes?|secrets?)\b|\b(wrong|missing|invalid|expired|bad|no|unknown|revoked|your|access|secret) (api |access |secret )?(keys?|tokens?|credentials?|passwords?|log-?ins?)\b|\b(?<!idempotency )(key|token|ticket) (is |was )?(missing|wrong|invalid|unknown|expired|revoked)\b|\bcredentials?\b|\bno such (api |access )?(key|token)s?\b|\bauth(entication|enticated|enticate|orization|orized|orize|orisation|orised)\b|\bunauth|\bnot logged in\b|\bsign(ed)? in\b|\bpermission|\bforbidden\b|\baccess (is )?denied\b|\bscopes?\b|\bbearer\b|\bsignatures?\b|\bsessions?\b|\b(security|session|id) tokens?\b|\b(invalid|unknown|wrong|unrecogni[sz]ed) (client|user|caller|account|signature)\b|\bclient (id|secret|certificate)s?\b|\bpasswords?\b|\buser ?names?\b|\bauth\b|签名|证书|身份|凭据|凭证|密钥|令牌|认证|鉴权|授权|登录|权限/i,
  unknown:
    /\bnot[- ]?found\b|\bno such (?!key|token|credential|api|page|region)|\b(do|does)(n.t| not) exist\b|\bunknown (?!key|token|credential|field|param|propert|or\b|and\b)[a-z]+|\bthere is no (?!(such |more )?(api |access )?(key|token|credential|page|more))|\bno [a-z]+ (with|has|of|for|under|by|of yours has) (this|that|the|your|such|an?)\b|\b(has|have) no\b|\bnonexistent\b|\bno longer exists\b|\b(message|id|resource|record|item|object) (is |was )?unknown\b|\bno [^.\n]{1,40} exists\b|\bnever existed\b|\bcannot be found\b|不存在|找不到|未找到|没有找到|没有(这|该|此|对应|符合)|无此|查无|未知的?(消息|短信|资源|记录|编号|ID)/i,
  malformed:
    /\bmalformed\b|\b(?<!well[- ])formed\b|\b(not|n.t) well[- ]formed\b|\binvalid\b(?! (key|token|credential|api))|\bnot valid\b|\bvalidat(e\b|ion)|\b(fails?|failed) to satisfy\b|\bbad (request|input|value|parameter)|\b(fields?|values?|parameters?|numbers?|inputs?|body|bodies|requests?|properties|json|payload|something|what|recipient|text)\b[^.]{0,30}\b(is|are|was|has|have|had) (wrong|invalid|missing|not|no|an error|unreadable|empty|too long|incorrect)\b|\b(wrong|missing|incorrect|unreadable|incomplete|unexpected|required) (fields?|values?|parameters?|inputs?|numbers?|format|request|body|recipient|text)\b|\b(in|with) the request\b|\bsyntax\b|\bpars(e|ed|ing)\b|\bschema\b|\bunprocessable\b|\bcannot be read\b|\bcorrect (it|the(?! (calling )?(program|code|client|caller))|what|them)\b|\bcursors?\b|\bpage tokens?\b|格式|无效|非法|校验|验证失败|缺少|缺失|参数|有误|不合法|不正确|请求错误|字段/i,
  conflict:
    /\bconflict|\balready\b|\bin[- ]?(progress|flight|use)\b|\b(still|being) (running|process|pending|sent|executing|used)|\brunning\b|\bduplicate|\b(deleted|removed|erased|cancell?ed) (before|earlier|previously)\b|(?<!\bno [^.\n]{0,40})\bexists\b|\btaken\b|\b(another|different|other|changed) (request|body|bodies|content|message|payload|input|data|attempt)|\bdiffer(s|ent|ing)?\b|\bre-?used?\b|\bconcurrent|\bmismatch|\btoo late\b|\b(can|could) ?not be (cancel|stopp|recall|chang|undone)|\bcan no longer\b|\bno longer (be )?(cancel|possible|scheduled|queued)|\bnot (cancel+able|scheduled|pending|queued)\b|\bhas (been sent|left)\b|\bwas (sent|used)\b|\bidempoten|\bsame (key|id|reference)\b|\bprecondition\b|\bstate\b|冲突|已经?(存在|发送|发出|使用|取消|送达|被|用于|过)|正在|处理中|进行中|重复|不同|不一致|占用|并发|太晚|为时已晚|(无法|不能|不可)再?(取消|撤回|撤销)|幂等/i,
  limit:
    /\btoo (many|fast|often)\b|\brate\b|\blimit|\bthrottl|\bquota\b|\bslow down\b|\ballowance\b|\bused up\b|\bexhausted\b|额度|用完|用尽|限流|频繁|速率|频率|配额|太快|超过.{0,8}次/i,
  undeliverable:
    /(?<!\b(not|n.t) )\bwell[- ]formed\b|\b(can|could) ?not be (sent|delivered)\b|\bundeliverable\b|\bnot deliver|\blandline|\bopted? out\b|\bconsent|\bopt(ed)?[- ]in\b|\bunreachable\b|\bunsupported (country|destination)|座机|固定电话|无法送达|退订/i,
  payment:
    /\bpayments?\b|\bunpaid\b|\bbalance\b|\binsufficient (?!permission|scope|privilege|access|right)|\bcredit\b|\binvoices?\b|\bbilling\b|\bcards?\b|\bout of (money|funds)\b|\b(plan|subscription|tier|edition|licen[cs]e)\b[^.]{0,40}\b(not|n.t) (includ|cover|allow|contain|have)|\bnot (included|part|available) (in|of|on|with) (your|the|this) (present |current )?(plan|subscription|tier|edition)|\bupgrade (your|the) (plan|subscription|account)|guthaben|zahlung|saldo|\bcr[eé]dito\b|\bpagos?\b|paiement|余额|欠费|支付|付款|账单|套餐/i,
  expired:
    /\b(older|longer) than\b|\btoo old\b|\bretention\b|\b(past|after|beyond) (its|their|the) [a-z ]{0,20}(period|window|limit|date)\b|\bexpired\b|\barchived\b|\bpurged\b|过期|保留期|归档|太久/i,
  outage:
    /\bmaintenance\b|\b(temporarily|currently|momentarily) (unavailable|closed|down)\b|\bservice (is )?(unavailable|closed|blocked|down)\b|\boverload|\boutage\b|\bindisponible\b|\bindispon[ií]ve(l|is)\b|\bno disponible\b|\bnicht verf[uü]gbar\b|\bwartung|维护|服务不可用|メンテナンス|利用できません/i,
  // A page after the last one, a region that the account has not: nothing that an id names.
  range:
    /\b(end of|beyond|behind|past|after) (the )?(end|last)\b|\bend of (the )?(collection|list)\b|\bno more (pages|results|items|entries)\b|\bnot (enabled|available|offered|supported) in (this|that|your|the) (region|country|location|zone)\b/i,
  // It is known, and has not come to its end.
  waiting:
    /\bnot yet (been )?(delivered|sent|processed|finished|completed)\b|\b(not|n't) (been )?(delivered|sent|processed|finished|completed) yet\b|\bnoch nicht (zugestellt|gesendet|versendet|verarbeitet|fertig)|\bpas encore (envoy|livr|trait)|\b(todav[íi]a|a[úu]n) no se ha (enviado|entregado)|\bainda n[ãa]o foi (enviad|entregue)|尚未(送达|发送|处理|完成)|还没有?(送达|发送)/i,
};

/** What is not there is a path of the API: a fault of the client's code, not of an id. */
const ROUTE =
  /\b(there is no|no such|unknown|wrong|invalid|nonexistent) (such )?(api )?(path|route|ur[li]|endpoint|method|operation|verb|host|page|function)s?\b|\b(path|route|ur[li]|endpoint|method|page)s? ((of|in) [a-z ]{1,20})?(is|was|does|do|are|could|cannot)( not|n.t)? (exist|known|unknown|found|be found|there|mis-?spel(t|led)|wrong|mistyped|served|supported|recogni[sz]ed)\b|\b(path|route|ur[li]|endpoint|method)s? (has|have) no (handler|operation|route|function|page)\b|\b(path|route|endpoint|method) ["'][^"'\n]{1,80}["'] (is |was )?(not found|unknown)\b|(路径|接口|地址|页面|方法)(不存在|有误|错误|写错)|(没有|找不到)(这个|该|此)?(路径|接口|地址|页面|方法)/gi;

/** Each cause, and each operation with the same response, asks for the same texts. Long ones are seldom shared. */
const LONGEST_KEPT = 600;
const topicsOfShort = memoizeByText(readTopics);

/** The topics of a text. */
export function topicsOf(text: string): ReadonlySet<Topic> {
  return text.length > LONGEST_KEPT ? readTopics(text) : topicsOfShort(text);
}

/** `InvalidRequestException` is an invalid request. */
const EXCEPTION = /\b[A-Z]\w{2,60}(?:Exception|Error|Fault)\b/g;

function readTopics(written: string): ReadonlySet<Topic> {
  const text = written.replace(EXCEPTION, (name) => spoken(name));
  const ofThings = text.replace(ROUTE, ' ');
  return new Set(
    TOPICS.filter(
      (topic) => WORDS[topic].test(topic === 'unknown' ? ofThings : text) || ELSEWHERE[topic]?.test(text),
    ),
  );
}

/** True for a text about a path of the API that does not exist. Where pages are the things, "no such page" is about one. */
export function isAboutRoute(text: string, route: string): boolean {
  const things = new Set(words(route).map(singular));
  return (text.match(ROUTE) ?? []).some((found) => !words(found).some((word) => things.has(singular(word))));
}
