import { code } from '../../texts/wording';
import type { Condition } from './kind';

export interface MediaTypeFields {
  /** The media type that a response must use; a prefix such as `application/problem+json`. */
  mediaType?: string;
}

export const mediaType: Condition<MediaTypeFields> = {
  schema: { mediaType: { type: 'string', pattern: '^[a-z]+/[a-z0-9.+-]*$' } },
  narrow: (found, { mediaType = '' }) =>
    found.filter(({ responses }) =>
      responses.some(({ content }) => content.some(({ type }) => isOf(mediaType, type.toLowerCase()))),
    ),
  lacking: {
    en: ({ mediaType = '' }, { name }) =>
      `${name} has no such response with a body in ${code(`${mediaType}${mediaType.endsWith('/') ? '…' : ''}`)}.`,
    'zh-cn': ({ mediaType = '' }, { name }) =>
      `${name} 的这类响应没有 ${code(`${mediaType}${mediaType.endsWith('/') ? '…' : ''}`)} 格式的响应体。`,
  },
  describe: {
    en: ({ mediaType }) => ` in \`${mediaType}\``,
    'zh-cn': ({ mediaType }) => `，使用 \`${mediaType}\``,
  },
};

/** Of a whole family (`application/`) is also what may be anything: that is a fault of the media type, not of the body. */
function isOf(wanted: string, type: string): boolean {
  return type.startsWith(wanted) || (wanted.endsWith('/') && type.startsWith('*/'));
}
