import type { en } from './en';

/** 快速修复的名称。 */
export const zhCn: typeof en = {
  add: (what) => `添加 ${what}`,
  remove: (what) => `删除 ${what}`,
  rename: (what) => `改名为 ${what}`,
  replace: (what) => `改为 ${what}`,
  complete: () => '添加待补全的说明（TODO）',
};
