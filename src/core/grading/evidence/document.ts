import type { Selector } from './kind';

export interface DocumentFields {
  /** The root: `info`, `servers`, `tags`, root `security`. For rules that speak about the whole. */
  document?: true;
}

export const document: Selector<DocumentFields> = {
  schema: { document: { const: true } },
  isAlone: true,
  select: ({ root: node }) => [{ node: { node, path: [], usedAt: [] }, operation: undefined, responses: [] }],
  describe: { en: () => 'a document', 'zh-cn': () => '一份文档' },
};
