import type { Contract, Operation, SecurityScheme } from '../../contract/contract';
import { text } from '../../contract/follow';
import { headOf } from '../../contract/head';
import { memoize } from '../../contract/memoize';
import type { JsonValue } from '../../json';
import { nearest } from '../../texts/nearest';
import { textsBelow } from '../errors/walk';
import { sentencesOf } from '../text/sentences';

/** What the texts of a document say of an API key that its scheme contradicts: another name, or another place. */
export type Contradiction = { kind: 'name'; said: string } | { kind: 'place' } | { kind: 'scheme' };

const MOST_CHARACTERS = 20_000;

/** Reads the texts of the scheme, of the document and of its `401`s; undefined where they agree, or say nothing of it. */
export function contradictionTo(
  contract: Contract,
  { type, node }: SecurityScheme,
): Contradiction | undefined {
  if (type === 'http') return otherScheme(contract, text(node, 'scheme'), text(node, 'description'));
  if (type !== 'apiKey') return undefined;
  const name = text(node, 'name');
  const own = text(node, 'description');
  const texts = [own, headOf(contract), refusalsOf(contract)].join('\n\n').slice(0, MOST_CHARACTERS);
  const others = [...contract.securitySchemes.values()].map((one) => text(one.node, 'name'));
  const said = texts.toLowerCase().includes(name.toLowerCase()) ? undefined : misspelt(name, texts, others);
  if (said !== undefined) return { kind: 'name', said };
  const about = sentencesOf(texts).filter((one) => one.toLowerCase().includes(name.toLowerCase()));
  const places = [...sentencesOf(own), ...about].flatMap(placesIn);
  return places.length === 0 || places.includes(text(node, 'in')) ? undefined : { kind: 'place' };
}

/** `basic`, where its own text, or else the head of the document, speaks of a bearer token, and of nothing else. */
function otherScheme(contract: Contract, scheme: string, own: string): Contradiction | undefined {
  const { securitySchemes } = contract;
  const inHead = () =>
    [...headOf(contract).matchAll(HTTP_SCHEME)].flatMap(([, ...names]) => names.filter(Boolean));
  const ownNames: readonly string[] = own.match(/\b(basic|bearer)\b/gi) ?? [];
  const named = ownNames.length > 0 ? ownNames : inHead();
  if (named.length === 0 || !/^(basic|bearer)$/i.test(scheme) || securitySchemes.size > 1) return undefined;
  const isOther = named.every((one) => one.toLowerCase() !== scheme.toLowerCase());
  return isOther ? { kind: 'scheme' } : undefined;
}

/** In a page of prose "basic" is a word like others: "HTTP Basic", "Bearer token". */
const HTTP_SCHEME =
  /\bhttp[- ](basic|bearer)\b|\b(basic|bearer)[- ](?:auth(?:entication|orization)?|tokens?|scheme)\b|\bauthorization: (basic|bearer)\b/gi;

/** What whoever came without the credential is told, each text once. */
function refusalsOf(contract: Contract): string {
  return [...new Set(contract.operations.flatMap((operation) => refusedIn(contract, operation)))].join(
    '\n\n',
  );
}

const refusedIn = memoize((_, { responses }: Operation): string[] =>
  responses
    .filter(({ status }) => status === '401')
    .flatMap(({ description, content }) => [
      description,
      ...content.flatMap(({ examples }) => examples.flatMap(({ value }) => textsIn(value))),
    ]),
);

function textsIn(value: JsonValue): string[] {
  return [...textsBelow(value, [])].map(({ text }) => text);
}

/** A name with hyphens that differs in a letter or two, and is no other key. */
function misspelt(name: string, texts: string, others: readonly string[]): string | undefined {
  if (name.length < 8 || !name.includes('-')) return undefined;
  const named = new Set(texts.match(/\b[A-Za-z]\w{0,40}(?:-\w{1,40}){1,6}/g));
  return nearest(
    name,
    [...named].filter((one) => !others.includes(one)),
    (one) => (one.length < 12 ? 1 : 2),
  );
}

const PLACES: [string, RegExp][] = [
  [
    'header',
    /\bheaders?\b|请求头|头部|\ben-?t[êe]te\b|\bcabe[çc]alho\b|\bcabecera\b|\bencabezado\b|\bkopfzeile\b|\bintestazione\b|ヘッダ/i,
  ],
  ['query', /\bquery\b|\bquerystring\b|查询(参数|字符串)|クエリ/i],
  ['cookie', /\bcookies?\b/i],
];

function placesIn(sentence: string): string[] {
  return PLACES.filter(([, words]) => words.test(sentence)).map(([place]) => place);
}
