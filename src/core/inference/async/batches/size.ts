import type { Contract, Operation, Response, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { isObject, type JsonValue } from '../../../json';
import { isCode, isType } from '../../errors/code-names';
import { isNumbered } from '../../errors/codes';
import { spoken } from '../../errors/plain';
import { elementsOf } from '../../documentation/elements';
import { textsBelow } from '../../errors/walk';
import { saidBy } from '../../errors/said';
import { text } from '../../../contract/follow';

import { isDoneInPart } from './refused';
import { sentencesOf } from '../../text/sentences';
import { tellingSentences } from './telling';
import { takenBy } from './taken';

/** How a batch is kept small. `contradicted`: the text names another number. */
export type Sizing = 'limited' | 'unlimited' | 'contradicted' | 'uncoded';

/** Whether a batch has a limit as data, and an error code of its own for one that is longer. */
export function sizingOf(contract: Contract, operation: Operation): Sizing {
  const limits = takenBy(contract, operation).map(({ schema, isMap }) =>
    keyword(flatten(contract, schema), isMap ? 'maxProperties' : 'maxItems'),
  );
  if (
    limits.length === 0 ||
    !limits.every((limit) => typeof limit === 'number' && limit > 0 && limit <= MOST)
  )
    return 'unlimited';
  if (!limits.some((limit) => isTold(contract, operation, Number(limit)))) return 'contradicted';
  return operation.responses.some((response) => {
    const others = operation.responses.filter((other) => other !== response);
    const elsewhere = new Set([
      ...others.flatMap(shownBy).map(({ code }) => code),
      ...others.flatMap(({ description }) => numbersIn(description)),
    ]);
    return isTooLong(contract, response, elsewhere, limits);
  })
    ? 'limited'
    : 'uncoded';
}

/** A batch that is longer was never meant as one. */
const MOST = 1_000_000;

const STATED =
  /\b(?:up to|at most|maximum (?:of|is)?|max\.?|no more than|limited to|more than|limit (?:of|is)|over|exceeds?) (?:the limit of )?(\d[\d,.]{0,6}) (?:\w{1,12} ){0,2}(?:messages|items|texts|entries|elements|recipients|sms)\b|(?:最多|不超过|超过|上限(?:是|为)?) ?(\d{1,6}) ?(?:条|个|项)/gi;

/** Where the texts name numbers of things in a batch, one of them is the limit. */
function isTold(contract: Surroundings, operation: Operation, limit: number): boolean {
  const [taken] = takenBy(contract, operation);
  const said = [
    operation.summary,
    operation.description,
    operation.body?.description ?? '',
    ...operation.responses.map(({ description }) => description),
    ...(taken ? flatten(contract, taken.schema).parts.map(({ node }) => text(node, 'description')) : []),
  ].join('\n');
  const numbers = [...said.matchAll(STATED)].map(([, latin = '', han = '']) =>
    Number((latin || han).replace(/[,.]/g, '')),
  );
  return numbers.length === 0 || numbers.includes(limit);
}

/** Whatever its status is, its code tells; a credential and a limit of calls are other failures. */
const REFUSALS = /^(4(?!01|04|05|06|07|08|10|15|29)\d\d|4xx|default)$/i;

/** A refusal that shows, lists or names a code by which a program tells that the batch was too long. */
function isTooLong(
  contract: Contract,
  response: Response,
  elsewhere: ReadonlySet<string>,
  limits: readonly unknown[],
): boolean {
  if (!REFUSALS.test(response.status)) return false;
  const { description, codes } = saidBy(contract, response);
  // What is reserved documents nothing, and what is sent in part is not refused.
  if (description === '' && response.description !== '') return false;
  const shown = shownBy(response);
  // Of several failures, what is said of each is said of it alone.
  const ofLength = new Set(shown.map(({ code }) => code)).size > 1 ? sentencesOf(description) : [description];
  if (ofLength.some((one) => isDoneInPart(one) && (ofLength.length === 1 || isAboutLength(one))))
    return false;
  const namesLimit = (said: string) => (said.match(/\d+/g) ?? []).some((one) => limits.includes(Number(one)));
  const isAbout = response.status === '413' || isAboutLength(description) || namesLimit(description);
  // What is shown is what comes: neither the text nor a list of all codes that there are outdoes it.
  if (shown.length > 0)
    return shown.some(({ code, said }) => {
      if (isLongCode(code)) return true;
      const isShared = shown.some((other) => other.code === code && other.said !== said);
      if (GENERAL.test(code) || elsewhere.has(code) || isShared) return false;
      return (
        isAboutLength(said) ||
        namesLimit(said) ||
        (isAbout && response.content.flatMap(({ examples }) => examples).length === 1)
      );
    });
  const named = tellingSentences(description).flatMap((one) => one.match(/[A-Za-z][\w.-]{2,60}/g) ?? []);
  if (named.some((word) => /[_-]|[a-z][A-Z]/.test(word) && isLongCode(word))) return true;
  if ([...codes].some(isLongCode)) return codes.size === 1 || isAbout;
  const [only, ...others] = [...codes, ...numbersIn(description)];
  return isAbout && only !== undefined && others.length === 0 && !GENERAL.test(only) && !elsewhere.has(only);
}

/** "Error code 4130", where codes are numbers; `POL0003`, `ERR-4130`, wherever it stands. */
function numbersIn(description: string): string[] {
  const told = description.matchAll(/(?:code|codigo|código|kode|错误码) ?(?:is |=|:)? ?`?(\d{3,6})\b/gi);
  const written = description.matchAll(/\b([A-Z]{2,8}[-_.]?\d{2,6})\b/g);
  return [...told, ...written].map(([, number = '']) => number);
}

interface Shown {
  code: string;
  /** All texts of the example. */
  said: string;
}

/** The codes that the examples of a refusal show. */
function shownBy({ content }: Response): Shown[] {
  return content.flatMap(({ examples }) =>
    examples.flatMap(({ value: written, path }) => {
      const value = typeof written === 'string' ? (elementsOf(written) ?? written) : written;
      const said = [...textsBelow(value, path)].map(({ text }) => spoken(text)).join('. ');
      return codesIn(value).map((code) => ({ code, said }));
    }),
  );
}

/** The codes of an error, the plainest first: of a `type` the last part. */
function codesIn(value: JsonValue, depth = 0): string[] {
  if (depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((one) => codesIn(one, depth + 1));
  if (!isObject(value)) return [];
  const members = Object.entries(value);
  const own = members.flatMap(([name, one]) =>
    (isCode(name) || (typeof one === 'string' && isNumbered(name, [one]))) &&
    (typeof one === 'string' || (typeof one === 'number' && !(one >= 400 && one < 600)))
      ? [String(one)]
      : [],
  );
  const inner = members.flatMap(([, one]) => (typeof one === 'object' ? codesIn(one, depth + 1) : []));
  // Where there is a code, a `type` beside it is another one.
  const typed = members.flatMap(([name, one]) =>
    typeof one === 'string' &&
    ((isType(name) && own.length === 0) || /^(error|reason|name|key|status|slug)$/i.test(name))
      ? [one.replace(/^.*[/:#]/, '')]
      : [],
  );
  return [...own, ...inner, ...typed];
}

/** What any malformed request gets. */
const GENERAL =
  /^(invalid|bad|malformed|validation|unprocessable|wrong)?[ _-]?(request|input|argument|parameter|params?|entity|error|header|failed)?([ _-]?(error|failed))?$|^[45]\d\d$/i;

/** `batch_too_large`, `TooManyMessages`, `limit_exceeded`. */
function isLongCode(code: string): boolean {
  return speaksOfLength(spoken(code).replace(/\./g, ' '));
}

/** Not what slows down a client, nor what is too long in one message. */
function speaksOfLength(said: string): boolean {
  const other =
    /\b(too many|number of|limit of|more|over) (api )?(requests|calls)\b|\brequests? (rate|limit|quota|count)\b|\b(rate|quota|throttl\w{0,4}|text|segments?)\b/i;
  return LONG.test(said) && !other.test(said);
}

const LONG =
  /\btoo (many|large|long|big)\b|\b(size|limit|count|length|batch|items?|messages?|max\w*)\b.{0,20}\bexceed|\bexceed\w*\b.{0,20}\b(size|limit|count|length|batch|items?|messages?|max\w*)|\b(over|above)\b.{0,12}\b(limit|max\w*|size)|\boversized?\b|\bbatch (size|length|limit)\b|\b(max|maximum) (batch|items?|messages?)\b|\bexceeds \d|zu (viele|gro(ss|ß)|lang)|demasiad[oa]s|trop|muit[oa]s|troppi|超过|过多|过大/i;

/** The text is about a batch that is too long. */
function isAboutLength(text: string): boolean {
  return (
    speaksOfLength(text) ||
    /\b(more|longer|larger|over|above) than\b|\bat most\b|\bmehr als \d|\bh[öo]chstens\b|\bm[áa]s de \d|\bm[áa]xim[oa] \d|\bplus de \d|\bau (plus|maximum)\b|\bmais de \d|\bpi[ùu] di \d|\bal massimo\b|超过|最多|上限/i.test(
      text,
    )
  );
}
