import { operationsAbout } from '../../inference/operations/about';
import type { Condition } from './kind';

export interface AboutFields {
  /** Words for the resource, in any language; what they are looked for in is said at `operationsAbout`. */
  about?: string | readonly string[];
}

/** Those words, the plainest first. */
export function wordsFor({ about = [] }: AboutFields): readonly string[] {
  return typeof about === 'string' ? [about] : about;
}

export const about: Condition<AboutFields> = {
  schema: {
    about: {
      description:
        'Words for the resource, the plainest first, in any language. One must occur in the path, operationId, tags or schema names. Where no operation of the kind has one there, the summary decides, or the address shared with an operation that has one; then, of neutral names (`POST /items`), the descriptions and the title of the document.',
      oneOf: [
        { $ref: '#/$defs/word' },
        { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', $ref: '#/$defs/word' } },
      ],
    },
  },
  narrow(found, fields, contract) {
    const operations = found.flatMap(({ operation }) => operation ?? []);
    const kept = new Set(operationsAbout(contract, operations, wordsFor(fields)));
    return found.filter(({ operation }) => operation !== undefined && kept.has(operation));
  },
  // The selector names the resource; where it selects nothing, there is nothing that lacks it.
  describe: { en: () => '', 'zh-cn': () => '' },
  lacking: { en: () => '', 'zh-cn': () => '' },
};
