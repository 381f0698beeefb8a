import type { Locale } from './locale';
import { en as fixes } from './fixes/en';
import { en as syntax } from './syntax/en';

/** English sentences of the engine. Each is a function, so that a missing value is a compile error. */
export const en = {
  /** The language that these are in. */
  locale: 'en' as Locale,
  fixes,
  syntax,
  document: {
    empty: () => 'The file is empty. Type a contract, or use Reset to bring the stub back.',
    notOpenApi: () => 'This is not an OpenAPI document: its first key should be `openapi: 3.1.0`.',
    swagger2: () => 'This is Swagger 2.0. API Kata reviews OpenAPI 3.0, 3.1 and 3.2; convert the file first.',
    unsupported: (version: string) =>
      `OpenAPI version \`${version}\` is not supported. API Kata reviews 3.0, 3.1 and 3.2.`,
    partial32: () =>
      'OpenAPI 3.2 is reviewed by the rules of 3.1; what is new in 3.2 is checked for its structure only.',
    tooLarge: (size: string, most: string) => `The file has ${size}; the review reads up to ${most}.`,
    tooDeep: () => 'The file nests too deep to be read safely. A spec rarely passes 40 levels.',
    bomb: () =>
      'The aliases in this file would expand to millions of nodes, or name themselves. Write the values out, or use `$ref`.',
    refBomb: () =>
      'The references in this file would expand to millions of nodes. Break the chain of components that name each other.',
    tooMuch: () =>
      'This file takes more work than one review may do: its lists, references or examples multiply each other. Split it, or shorten the longest lists.',
    longName: (length: number, most: number) =>
      `A name in this file has ${length} characters; the review reads names of up to ${most}. Shorten it.`,
    externalRef: (target: string, references: number, files: number) =>
      references === 1
        ? `\`${target}\` lies outside this file and was not read, so what it holds is not reviewed, and nothing is said of what may stand there.`
        : `${references} references, \`${target}\` first, lead to ${files === 1 ? 'another file that was' : `${files} other files that were`} not read: what they hold is not reviewed, and nothing is said of what may stand there.`,
    noSuchPart: (ref: string) => `'${ref}' does not exist`,
    notFollowed: {
      missing: () => ' There is no such file.',
      outside: () =>
        ' It is outside the folder that may be read; on the command line, `--root` names another one.',
      network: () => ' API Kata never uses the network.',
      unreadable: () => ' It is neither YAML nor JSON; the finding in that file says why.',
      'too-much': () =>
        ' One review reads 1,000 files with 8 million characters, and follows 50 from file to file.',
    },
    secondOpinion: (detail: string) =>
      `A second validator (swagger-parser) does not accept the document, so tools of your callers may fail on it: ${detail}`,
  },
  lint: {
    noBaseline: (why: string) => `The baseline cannot be read, so nothing was compared with it: ${why}`,
    unknownWaiver: (id: string, close: string | undefined) =>
      `\`x-review\` names \`${id}\`, which is no rule, so nothing is waived by it.${close === undefined ? '' : ` Did you mean \`${close}\`?`}`,
    crashed: (rule: string, detail: string) =>
      `The rule \`${rule}\` could not check this document: ${detail}`,
    overspent: (count: number) =>
      `${count === 1 ? 'One rule was' : `${count} rules were`} not checked: the parts of this file multiply each other, and one review may do only so much work. Split the file, or shorten what its operations and examples share.`,
  },
  stopped: {
    time: (seconds: number) =>
      `Make this file smaller or simpler: its review took longer than ${seconds} s and was stopped, so nothing is known of it. Regular expressions, large examples and long chains of references cost most.`,
    memory: (megabytes: number) =>
      `Make this file smaller or simpler: its review needed more than ${megabytes} MB of memory and was stopped, so nothing is known of it. Aliases and references that expand to much cost most.`,
    shutDown: () =>
      'Review this file again: the engine was shut down before it was done, so nothing is known of it.',
    crash: (detail: string) =>
      `Try again: the review of this file stopped unexpectedly, so nothing is known of it. If it stops again, please report this: ${detail}`,
  },
  goal: {
    noEvidence: (what: string) => `The contract does not show this yet: ${what}.`,
    noDesign: (titles: string[]) => `None of the accepted designs is there yet: ${titles.join('; ')}.`,
    findings: (first: string, count: number) =>
      count === 1 ? `One finding is left: ${first}` : `${count} findings are left. The first: ${first}`,
    waived: (count: number) =>
      `${count === 1 ? 'One finding is' : `${count} findings are`} waived here, and a waiver earns no points.`,
    unexamined: (wanted: string) => `The contract does not show this yet: ${wanted}`,
    crashed: (rules: string[]) => `${rules.map((r) => `\`${r}\``).join(', ')} could not check the document.`,
    notReadable: () => 'The document could not be read.',
    elsewhere: () =>
      'A part of what this goal looks at lies in another file, which was not read. Write it below `components` of this file.',
    strength: (title: string, design: string | undefined) => (design ? `${title}: ${design}` : title),
  },
};

/** The sentences that the engine itself says; the texts of rules stand beside the rules. */
export type Texts = typeof en;
