import type { Operation, Response } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { unreadStatusesOf } from '../../contract/statuses';
import { together } from '../../contract/unread';
import { saidBy } from '../errors/said';
import type { Statement } from '../errors/statements';
import { topicsOf } from '../errors/topics';

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
}

const STILL_RUNNING =
  /\bin[- ]?(flight|progress|process)\b|\bstill (being )?(running|process|pending|executing|sent|work|busy|under ?way)|\b(already|is|be|being) (running|processed|executed|underway)\b|\bconcurrent(?!(ly)?[ _-]?(modif|updat|chang|edit))|\bnot (yet )?(finished|done|complete)|\b(first|earlier|original|previous) (request|attempt|call)[^.]{0,40}\b(running|process|pending|finish|under ?way|open)|\bstill_?(running|processing)|\bunder ?way\b|\bläuft noch\b|\bin (bearbeitung|arbeit)\b|\bnoch nicht (fertig|abgeschlossen)|\ben (curso|proceso|cours)\b|\bem (andamento|processamento)\b|\bin corso\b|仍在|还在|正在|处理中|进行中|未完成|尚未|未结束|并发/i;

const OTHER_BODY =
  /\b(different|changed|conflicting|not the same) requests?\b|\b(different|other|another|changed|conflicting|not the same) (body|bodies|payloads?|params?|parameters?|contents?|inputs?|data|message|text|recipient)\b|\bmismatch|\bre-?us(ed?|ing)\b|\b(do|does)(n.t| not) match\b|\bdiffer(s|ed|ent)?\b|\b(belongs to|names|identifies|taken by|used (for|by|with)) (a|an|another|some|the)\b|\bsomething else\b|\bconflict(s|ing)? with (the|an?) (first|earlier|original|previous|existing)|\bkey (was |is |has been )?(already )?(used|taken)\b|\bander(er|en|em|es|e) (inhalt|anfrage|daten|nachricht|text)|\b(otro|distinto|diferente|outro|altro|diverso) (contenido|cuerpo|mensaje|conte[uú]do|contenuto|corpo)|\b(contenido|cuerpo|conte[uú]do|contenuto) (distinto|diferente|diverso)|\bautre (contenu|corps|message)|\bcontenu diff[eé]rent|不同|不一致|不符|不匹配|其他(内容|消息|短信|请求)|另一|别的|(内容|请求体|参数).{0,6}(改|变)|已用于|被用于|用过/i;

const WAIT =
  /\bwait\b|\b(call|try|send|repeat|retry)( it| the (request|call))? (again|later|unchanged)\b|\bretry (after|later|in)\b|\baguarde\b|\besper[ae]\b|\bwarten\b|\battend(re|ez)\b|等待|稍后|稍候|待って|お待ち/i;
const NO_USE =
  /\b(not|never|nothing|no use|bug|mistake|defect|useless|cannot|without)\b|n't\b|不要|勿|请勿|错误|无效|não|nunca|\bno\b|nicht|\b(ne|pas)\b|ない|不具合/i;

/** Not what is about credentials, addresses, media types and limits, whatever words that is told in. */
const MAY_TELL = /^4(?!01|03|04|05|06|10|13|15|29)(\d\d|xx)$|^default$/i;

/** Reads how an operation tells the two apart. */
export const conflictsOf = memoize((surroundings, operation: Operation): Conflicts => {
  const errors = operation.responses.filter(({ status }) => MAY_TELL.test(status));
  // Each may tell, so one that is unread leaves open what the others do not say.
  const all = together(() => errors.map((response) => ({ response, ...saidBy(surroundings, response) })));
  const otherBody = all.find(({ statements }) => statements.some(isOtherBody));
  const saysRunning = all.find(({ statements }) => statements.some(isStillRunning));
  const stillRunning = saysRunning ?? all.find(({ response, texts }) => isPlainConflict(response, texts));
  // Two answers with one text leave the caller to guess, unless the text speaks of both.
  const alike =
    stillRunning !== undefined &&
    stillRunning !== otherBody &&
    stillRunning.texts.trim() === otherBody?.texts.trim() &&
    !STILL_RUNNING.test(otherBody.texts);
  const shared = sharedCode(all.flatMap(({ statements }) => statements));
  const unread = unreadStatusesOf(operation);
  return {
    stillRunning: (stillRunning !== undefined && !alike && !shared) || unread.includes('409'),
    otherBody: otherBody !== undefined || unread.some((status) => /^4(22|00)$/.test(status)),
  };
});

/** 409 means by its number that something is in the way now (RFC 9110 §15.5.10), if its text says nothing else. */
function isPlainConflict({ status }: Response, texts: string): boolean {
  if (status !== '409' || OTHER_BODY.test(texts) || !/\p{L}{2}|\p{Script=Han}/u.test(texts)) return false;
  // An edit that somebody else made meanwhile, or a recipient who opted out, is in the way of nothing that waits.
  if (
    /\be-?tags?\b|\bif-match\b|\b(modif|updat|chang|edit)(ed|ication)\b[^.]{0,20}\bby\b|\b(has|have) changed\b/i.test(
      texts,
    )
  )
    return false;
  const others = [...topicsOf(texts)].filter((topic) => topic !== 'conflict' && topic !== 'malformed');
  return others.length === 0;
}

function isStillRunning({ text }: Statement): boolean {
  return STILL_RUNNING.test(text);
}

/** Whoever is told to wait and to repeat is not told that this does not help, whatever the code is called. */
function isOtherBody({ text }: Statement): boolean {
  return OTHER_BODY.test(text) && (!WAIT.test(text) || NO_USE.test(text) || STILL_RUNNING.test(text));
}

/** One code for both leaves a program to guess, though a person can read which is which. */
function sharedCode(statements: readonly Statement[]): boolean {
  const coded = statements.filter(({ code }) => code !== undefined);
  const running = new Set(coded.filter(isStillRunning).map(({ code }) => code));
  return coded.some((one) => isOtherBody(one) && !isStillRunning(one) && running.has(one.code));
}
