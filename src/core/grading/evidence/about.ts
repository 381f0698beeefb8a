import { mentionsResource } from '../../inference/operations/kinds';
import type { Condition } from './kind';

export interface AboutFields {
  /** Words for the resource; one must occur in the path, operationId, tags or schema names (plural or not, any case). */
  about?: string[];
}

export const about: Condition<AboutFields> = {
  schema: {
    about: {
      description:
        'Words for the resource, the plainest first. One must occur in the path, operationId, tags or schema names.',
      oneOf: [
        { $ref: '#/$defs/word' },
        { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string', $ref: '#/$defs/word' } },
      ],
    },
  },
  narrow: (found, { about = [] }) =>
    found.filter(({ operation }) => operation !== undefined && mentionsResource(operation, about)),
  describe: {
    en: ({ about: [plainest = ''] = [] }) => ` about \`${plainest}\``,
    'zh-cn': ({ about: [plainest = ''] = [] }) => `（关于 \`${plainest}\`）`,
  },
};
