import type { ReportTexts } from './en';

/** 评审报告的简体中文文案：标题、状态、级别和计数。 */
export const zhCn: ReportTexts = {
  heading: {
    mendFirst: '先改这里',
    strengths: '已经做好的',
    next: '下一步最值得改的',
    goals: '目标',
    beside: '其他值得一看的',
    metrics: '契约指标',
  },
  firstNote: '有这些错误，文档就不是正确的 OpenAPI：无论得分多少，都不算通过。',
  besideNote: '这些不影响得分。',
  unreadable: '文件无法读取，因此没有检查任何目标。',
  state: { met: '已达成', unmet: '未达成', notChecked: '未检查', waived: '已豁免' },
  severity: { error: '错误', warn: '警告', info: '信息', hint: '建议' },
  waived: '已豁免',
  waivedBecause: (reason) => `已豁免：${reason}`,
  design: (title) => `识别出的设计：${title}`,
  count: {
    error: (n) => `${n} 个错误`,
    warn: (n) => `${n} 个警告`,
    info: (n) => `${n} 条信息`,
    hint: (n) => `${n} 条建议`,
    waived: (n) => `${n} 个已豁免`,
  },
  outOf: (score) => `${score}/100`,
  atLeast: (score) => `至少 ${score}`,
  goalsMet: (met, all) => `${all} 个目标达成 ${met} 个`,
  otherErrors: (n) => `另有 ${n} 个错误`,
  blocked: (n) => `未通过：先改 ${n} 个错误`,
  list: (parts) => parts.join('，'),
  aside: (subject, facts) => `${subject}（${facts}）`,
  sentences: (all) => all.join(''),
  metric: {
    operations: '操作数',
    firstCallFacts: '首次写入成功前要弄清的信息',
    requiredInputs: '这次写入的必填项',
    documentedErrors: '写明错误响应的操作',
    retrySafeWrites: '可以安全重试的创建操作',
  },
  percent: (n) => `${n}%`,
};
