import type { Options } from '../command';

/** Where the second opinion on the structure has to be asked for: it costs a tenth of the time or more, and rarely speaks. */
export const THOROUGH = {
  thorough: {
    type: 'boolean',
    says: {
      en: 'also ask an independent validator (swagger-parser)\nwhether the structure is right',
      'zh-cn': '另请独立的校验器（swagger-parser）\n复核结构',
    },
  },
} as const satisfies Options;
