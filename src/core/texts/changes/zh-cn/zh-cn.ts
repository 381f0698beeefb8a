import type { ChangeTexts } from '../kind-texts';
import { directed } from './directed';
import { undirected } from './undirected';

/** 两个版本之间变更的文案，简体中文。 */
export const zhCn: ChangeTexts = {
  directed,
  undirected,
  nobody: { who: '没有人', why: '调用方一切照旧。' },
  whyAndWay: (why, way) => (way === '' ? why : `${why}兼容的做法：${way}`),
  who: {
    everyone: '所有调用它的人',
    callers: '调用方',
    senders: '发送它的调用方',
    readers: '读取它的调用方',
    'strict-readers': '校验每个字段的读取方',
    receivers: '投递的接收方',
    'sdk-users': '使用生成的 SDK 的人',
    planners: '正在规划迁移的调用方',
    'credential-holders': '持有已签发凭据的调用方',
  },
  side: {
    request: '请求',
    response: '响应',
    delivery: '提供方发送的内容',
    answer: '接收方的响应',
  },
  thing: {
    operation: '操作',
    webhook: 'webhook',
    callback: '回调',
    parameter: '参数',
    header: '响应头',
    member: '字段',
  },
  body: '正文',
  none: '无',
  verdict: { breaking: '破坏性', risky: '有风险', safe: '安全' },
  gap: {
    elsewhere: (pointer, side) => `${side} 的 ${pointer} 引用了没有读取的文件，因此没有比较。`,
    nowhere: (pointer, side) => `${side} 的 ${pointer} 引用的内容不存在，因此没有比较。`,
    dynamic: (pointer, side) => `${side} 的 ${pointer} 要到运行时才能确定（\`$dynamicRef\`），因此没有比较。`,
    'too-much': (pointer, side) => `${side} 的 ${pointer} 的结构超出一次比较的上限，因此没有比较。`,
  },
  document: { baseline: '基线', revision: '修订版' },
};
