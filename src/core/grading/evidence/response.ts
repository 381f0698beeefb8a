import type { Response } from '../../contract/contract';
import type { Condition } from './kind';

const CLASSES = ['error', 'success'] as const;
type ResponseClass = (typeof CLASSES)[number];

export interface ResponseFields {
  /** Evidence is the responses of this class instead of the operations. */
  response?: ResponseClass;
}

const EN: Record<ResponseClass, string> = {
  error: ' with an error response',
  success: ' with a success response',
};

const ZH_CN: Record<ResponseClass, string> = { error: '，有错误响应', success: '，有成功响应' };

export const response: Condition<ResponseFields> = {
  schema: { response: { enum: [...CLASSES] } },
  narrow: (found, { response: wanted }) =>
    found.flatMap(({ operation, responses }) =>
      responses
        .filter((response) => classOf(response) === wanted)
        .map((node) => ({ node, operation, responses: [node] })),
    ),
  lacking: {
    en: ({ response }, { name }) => (response ? `${name} documents no ${response} response.` : ''),
    'zh-cn': ({ response }, { name }) => `${name} 没有写明${response === 'error' ? '错误' : '成功'}响应。`,
  },
  describe: {
    en: ({ response }) => (response ? EN[response] : ''),
    'zh-cn': ({ response }) => (response ? ZH_CN[response] : ''),
  },
};

/** A redirect answers what was asked; `default` stands for what goes wrong. */
function classOf({ status }: Response): ResponseClass | undefined {
  if (/^[23]/.test(status)) return 'success';
  return status.startsWith('1') ? undefined : 'error';
}
