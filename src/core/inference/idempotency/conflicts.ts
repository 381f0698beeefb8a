import type { Operation, Response, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { unreadStatusesOf } from '../../contract/statuses';
import { together } from '../../contract/unread';
import type { JsonValue } from '../../json';
import { isOfGone } from './gone';
import { saidBy, type Said } from '../errors/said';
import { textsBelow } from '../errors/walk';
import { words } from '../text/words';
import { isNamed, sentencesOf } from '../text/sentences';
import type { Statement } from '../errors/statements';
import { topicsOf } from '../errors/topics';
import { factsShownBy } from '../errors/facts';
import { takesItBack } from '../errors/unstable';

/*
 * The two ways in which a request with a known key fails. A status counts for what it says: vendors disagree on the
 * numbers, so a client error that tells which case it is counts under any of them.
 */

/** Which of the two ways an operation documents. A response in another file is taken to say what its status is used for. */
export interface Conflicts {
  /** The first request with this key is still running: wait, and send it again unchanged. */
  stillRunning: boolean;
  /** This key came with another body before: sending it again does not help. */
  otherBody: boolean;
  /** All that is said, or that a program can tell, is to wait: nothing says what becomes of a key that was used before. */
  onlyWaits: boolean;
}

const STILL_RUNNING =
  /\bin[- ]?(flight|progress|process)\b|\bstill (being )?(running|process|pending|executing|sent|work|busy|under ?way)|\b(already|is|be|being) (running|processed|executed|underway)\b|\bconcurrent(?!(ly)?[ _-]?(modif|updat|chang|edit))|\bnot (yet )?(been )?(finished|done|complete)|\b(first|earlier|original|previous) (request|attempt|call)[^.]{0,40}\b(running|process|pending|finish|under ?way|open)|\bstill_?(running|processing)|\bunder ?way\b|\bläuft noch\b|\bin (bearbeitung|verarbeitung|arbeit)\b|\bnoch (verarbeitet|bearbeitet|gesendet|ausgeführt)\b|\bnoch nicht (fertig|abgeschlossen)|\ben (curso|proceso|cours)\b|\bem (andamento|processamento)\b|\bin corso\b|仍在|还在|正在|处理中|进行中|未完成|尚未|未结束|并发/i;

const OTHER_BODY =
  /\b(different|changed|conflicting|not the same) requests?\b|\b(different|other|another|changed|conflicting|not the same) (body|bodies|payloads?|params?|parameters?|contents?|inputs?|data|message|text|recipient)\b|(?<!\b(type|media|format|version|signature|schema|encoding|etag|checksum|tenant|region|currency)[ _-]?)mismatch|\bre-?us(ed?|ing)\b|\b(do|does)(n.t| not) match\b|\bdiffer(s|ed|ent)?\b|\b((belongs to|taken by|used (for|by|with)) (a|an|another|some|the)|(names|identifies) (an?|another|some)(?! (field|part|parameter|property|member)))\b|\bsomething else\b|\bconflict(s|ing)? with (the|an?) (first|earlier|original|previous|existing)|\bkey (was |is |has been )?(already )?(used|taken)\b|\bander(er|en|em|es|e) (inhalt|anfrage|daten|nachricht|text)|\b(otro|distinto|diferente|outro|altro|diverso) (contenido|cuerpo|mensaje|conte[uú]do|contenuto|corpo)|\b(contenido|cuerpo|conte[uú]do|contenuto) (distinto|diferente|diverso)|\bautre (contenu|corps|message)|\bcontenu diff[eé]rent|不同|不一致|不符|不匹配|其他(内容|消息|短信|请求)|另一|别的|(内容|请求体|参数).{0,6}(改|变)|已用于|被用于|用过/i;

const WAIT =
  /\bwait\b|\b(call|try|send|repeat|retry)( it| the (request|call))? (again|later|unchanged)\b|\bretry (after|later|in)\b|\baguarde\b|\besper[ae]\b|\bwarten\b|\battend(re|ez)\b|等待|稍后|稍候|待って|お待ち/i;
const NO_USE =
  /\b(not|never|nothing|no use|bug|mistake|defect|useless|cannot|without)\b|n't\b|不要|勿|请勿|错误|无效|não|nunca|\bno\b|nicht|\b(ne|pas)\b|ない|不具合/i;

/** Not what is about credentials, addresses, media types and limits, whatever words that is told in. */
const MAY_TELL = /^4(?!01|03|04|05|06|10|13|15|29)(\d\d|xx)$|^default$/i;
/** These do where they speak of the first request: vendors refuse a used number with 403, and a running one with 429. */
const MAY_TELL_TOO = /^4(03|29)$/;

/** Reads how an operation tells the two apart. */
export const conflictsOf = memoize((surroundings, operation: Operation): Conflicts => {
  const errors = operation.responses.filter(
    ({ status }) => MAY_TELL.test(status) || MAY_TELL_TOO.test(status),
  );
  // Each may tell, so one that is unread leaves open what the others do not say.
  const all = together(() =>
    errors.map((response) => ({ response, ...saidBy(surroundings, response) })),
  ).filter(({ response, texts }) => MAY_TELL.test(response.status) || OF_FIRST.test(texts));
  const otherBody = all.find(({ statements }) => statements.some(isOtherBody) && !repeatsAnyway(statements));
  const saysRunning =
    all.find(({ statements }) => statements.some(isStillRunning)) ??
    runningElsewhere(surroundings, operation);
  const stillRunning = saysRunning ?? all.find(({ response, texts }) => isPlainConflict(response, texts));
  // Two answers with one text leave the caller to guess, unless the text speaks of both.
  const alike =
    stillRunning !== undefined &&
    stillRunning !== otherBody &&
    stillRunning.texts.trim() === otherBody?.texts.trim() &&
    !STILL_RUNNING.test(otherBody.texts);
  const statements = all.flatMap((one) => one.statements);
  const isOne =
    stillRunning !== undefined && stillRunning === otherBody && isOneForProgram(surroundings, stillRunning);
  const shared =
    isOne || sharedCode(statements) || isSwapped(operation, all) || statements.some(forbidsWaiting);
  const unread = unreadStatusesOf(operation);
  return {
    stillRunning: (stillRunning !== undefined && !alike && !shared) || unread.includes('409'),
    otherBody: otherBody !== undefined || unread.some((status) => /^4(22|00)$/.test(status)),
    onlyWaits:
      saysRunning !== undefined &&
      (isOne || (!otherBody && !statements.some(isTaken))) &&
      !unread.includes('409'),
  };
});

/** "Another text. Wait, and send it again": whoever follows it sends the bug for ever. */
function repeatsAnyway(statements: readonly Statement[]): boolean {
  return (
    !statements.some(isStillRunning) &&
    statements.some(
      ({ text }) => WAIT.test(text) && AGAIN.test(text) && !NO_USE.test(text) && !MENDS.test(text),
    )
  );
}

const AGAIN =
  /\b(repeat|retry|resend|wiederhol\w*|(send|try|post|call)\b[^.;]{0,30}\bagain)\b|重试|重发|再次/i;
const MENDS =
  /\b(correct\w*|fix\w*|mend\w*|chang\w*|original|(new|another|other|different|fresh) (idempotency )?(key|id|reference|token))\b|修正|改|新的?(键|编号)|原/i;

/**
 * One answer for both, by which no program can tell them apart: each case has an example, and all show the same code or
 * are alike to the letter; or its text takes the codes back, or has the caller repeat either.
 */
function isOneForProgram(surroundings: Surroundings, { response, codes, description }: Spoken): boolean {
  if (takesItBack(description) || sentencesOf(description).some(repeatsEither)) return true;
  return response.content.some((media) => {
    const { examples } = media;
    const shown = factsShownBy(surroundings, media).map(({ code, type }) => (code ?? type)?.value);
    const isOne = (values: readonly unknown[]) => new Set(values).size === 1;
    return (
      examples.length > 1 &&
      (codes.size === 1 ||
        (isOne(shown) && shown[0] !== undefined) ||
        isOne(examples.map(({ value }) => JSON.stringify(value))))
    );
  });
}

/** "Retry with the same id in every case." */
function repeatsEither(sentence: string): boolean {
  return (
    AGAIN.test(sentence) && EITHER.test(sentence) && !NO_USE.test(sentence) && !OF_ONE_CODE.test(sentence)
  );
}

/** "With 4091, repeat in any case" is said of one of them. */
const OF_ONE_CODE =
  /\b([Ww]ith|[Oo]n|[Ff]or|[Ii]f|[Aa]t|[Bb]ei|[Ww]hen)( the)?( code)? (`|\d{4}|[A-Z\d]+_[A-Z])/;
const EITHER =
  /\b(in (every|each|either|both|any|all) (of these )?cases?|in both|either way|whatever the (code|reason|case)|regardless of the (code|reason|case))\b|(两种|任何|所有|无论哪种)情况/i;

/**
 * A `202` beside the answer of what is done, or a `503`, that says it of the first request: "an earlier request with this
 * key is still being processed".
 */
function runningElsewhere(surroundings: Surroundings, operation: Operation): Spoken | undefined {
  const isDone = operation.responses.some(({ status }) => status === '200' || status === '201');
  const others = operation.responses.filter(({ status }) => status === '503' || (status === '202' && isDone));
  return together(() => others.map((response) => ({ response, ...saidBy(surroundings, response) }))).find(
    ({ statements, description }) => statements.some(isStillRunning) && OF_FIRST.test(description),
  );
}

const OF_FIRST =
  /\b(same|first|earlier|previous|original|repeat\w*|this|that)\b[^.;]{0,40}\b(request|attempt|call|key|id|reference|correlator|token|message)\b|\berste\w*|\bprem\w+|\bprimer\w*|\bselbe\w*|前一次|首次|相同|同一|最初/i;

interface Spoken extends Said {
  response: Response;
}

/** "The reference is already used", and not "… is already being sent". */
function isTaken(statement: Statement): boolean {
  const { text } = statement;
  return TAKEN.test(text) && !isStillRunning(statement) && (!WAIT.test(text) || NO_USE.test(text));
}

const TAKEN =
  /\balready\b|\bexists?\b|\bduplicate|\bin use\b|\btaken\b|\b(used|known|sent|seen) (before|earlier|previously)\b|\bsecond time\b|\btwice\b|\bbelongs to\b|\bunique\b|\brepeat|已(经)?(存在|使用|用过|发送|受理|提交|被)|重复|占用/i;

/**
 * True where the texts of an operation, or the head of the document, say of a code that it means one of the two, and the
 * example that carries this code says the other.
 */
function isSwapped({ description, guide }: Operation, all: readonly Spoken[]): boolean {
  const lines = `${description}\n${guide}`.split('\n');
  return all
    .flatMap(({ response }) => response.content.flatMap(({ examples }) => examples))
    .some(({ value }) => {
      const own = kindOf(textsIn(value).join('. '));
      const codes = scalarsIn(value).filter((one) => /^[\w.-]{3,60}$/.test(one) && /\d{4}|[_A-Z-]/.test(one));
      if (own === undefined) return false;
      return codes.some((code) => {
        const told = lines.filter((line) => isNamed(line, code)).map(kindOf);
        return told.some((kind) => kind !== undefined && kind !== own) && !told.includes(own);
      });
    });
}

/** Which of the two a text is about, if it is about one of them. */
function kindOf(text: string): 'running' | 'other' | undefined {
  const statement = { text, code: undefined };
  const isRunning = isStillRunning(statement);
  if (isRunning === isOtherBody(statement)) return undefined;
  return isRunning ? 'running' : 'other';
}

function textsIn(value: JsonValue): string[] {
  return [...textsBelow(value, [])].map(({ text }) => text);
}

function scalarsIn(value: JsonValue): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((one: JsonValue) => scalarsIn(one));
}

/** 409 means by its number that something is in the way now (RFC 9110 §15.5.10), if its text says nothing else. */
function isPlainConflict({ status }: Response, texts: string): boolean {
  if (status !== '409' || OTHER_BODY.test(texts)) return false;
  // An edit that somebody else made meanwhile, or a recipient who opted out, is in the way of nothing that waits.
  if (
    /\be-?tags?\b|\bif-match\b|\b(modif|updat|chang|edit)(ed|ication)\b[^.]{0,20}\bby\b|\b(has|have) changed\b/i.test(
      texts,
    )
  )
    return false;
  const topics = topicsOf(texts);
  const saysSo = topics.has('conflict') || (WAIT.test(texts) && words(texts).length < 5);
  return saysSo && [...topics].every((topic) => topic === 'conflict' || topic === 'malformed');
}

/** True where it says that the first request is not done yet. */
export function isStillRunning({ text }: Pick<Statement, 'text'>): boolean {
  return STILL_RUNNING.test(text) && !forbidsWaiting({ text });
}

function forbidsWaiting({ text }: Pick<Statement, 'text'>): boolean {
  return STILL_RUNNING.test(text) && NEVER_AGAIN.test(text) && !WAIT.test(text) && !OTHER_BODY.test(text);
}

/** "Still running; must not be retried": whoever follows it gives up on what is under way. */
const NEVER_AGAIN =
  /\b(must|should|do|shall) ?not\b[^.;]{0,16}\b(retr|repeat|re-?sen[dt]|sen[dt] (it )?again)|\bnever (retry|repeat|send)|(请勿|不要|切勿)(重试|重发)|\bnicht (wiederholen|erneut)/i;

/** True where it says that this key came with another body. Whoever is told to wait and to repeat is not told that this does not help, whatever the code is called. */
export function isOtherBody({ text }: Pick<Statement, 'text'>): boolean {
  if (isOfGone(text)) return false;
  return OTHER_BODY.test(text) && (!WAIT.test(text) || NO_USE.test(text) || STILL_RUNNING.test(text));
}

/** One code for both leaves a program to guess, though a person can read which is which. */
function sharedCode(statements: readonly Statement[]): boolean {
  const coded = statements.filter(({ code }) => code !== undefined);
  const running = new Set(coded.filter(isStillRunning).map(({ code }) => code));
  return coded.some((one) => isOtherBody(one) && !isStillRunning(one) && running.has(one.code));
}
