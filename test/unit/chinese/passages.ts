import { readdirSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit } from 'yaml';
import { literalsIn } from './literals';

/** A Chinese text that people read, and where it stands. */
export interface Passage {
  file: string;
  /** Of its first line in the file. */
  line: number;
  text: string;
  /** A whole Markdown page; else a sentence or a label, with `{0}` for what is filled in. */
  isPage: boolean;
}

export const HAN = /\p{Script=Han}/u;

/** Where Chinese is written, and what reads it there. */
const SURFACES: { folder: string; name: RegExp; read: (file: string) => Passage[] }[] = [
  { folder: 'exercises', name: /\.zh-cn\.md$/, read: page },
  { folder: 'exercises', name: /\.zh-cn\.yaml$/, read: values },
  { folder: 'rulesets/docs/zh-cn', name: /\.md$/, read: page },
  { folder: 'rulesets', name: /^(messages|registry)\b.*\.yaml$/, read: values },
  { folder: 'l10n', name: /\.zh-cn\.json$/, read: values },
  { folder: '.', name: /^package\.nls\.zh-cn\.json$/, read: values },
  { folder: 'src/cli/scaffold', name: /\.zh-cn\.md$/, read: page },
  { folder: 'src/cli/scaffold', name: /\.zh-cn\.yaml$/, read: values },
  // What the engine recognises in specs is anybody's Chinese, not ours.
  { folder: 'src', name: /^(?!core\/inference\/).*\.ts$/, read: literals },
  { folder: 'scripts/rules', name: /\.mjs$/, read: literals },
];

/** Every Chinese text of ours. */
export function passages(): Passage[] {
  return SURFACES.flatMap(({ folder, name, read }) =>
    readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => name.test(file))
      .sort()
      .flatMap((file) => read(folder === '.' ? file : `${folder}/${file}`)),
  ).filter(({ text }) => HAN.test(text));
}

function page(file: string): Passage[] {
  return [{ file, line: 1, text: readFileSync(file, 'utf8'), isPage: true }];
}

/** The values of a YAML or JSON file; its keys are English or names. */
function values(file: string): Passage[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), { lineCounter: lines });
  const found: Passage[] = [];
  visit(document, {
    Scalar: (key, { value, range }) => {
      if (key !== 'key' && typeof value === 'string')
        found.push({ file, line: lines.linePos(range?.[0] ?? 0).line, text: value, isPage: false });
    },
  });
  return found;
}

function literals(file: string): Passage[] {
  return literalsIn(file).map((literal) => ({ file, ...literal, isPage: false }));
}
