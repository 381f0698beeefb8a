import { zhCn as report } from '../../../core/texts/report/zh-cn';
import type { OwnTexts } from './en';

/** 输出格式自身的简体中文文案。 */
export const zhCn: OwnTexts = {
  tag: 'zh-CN',
  title: 'API Kata 评审',
  changesTitle: 'API Kata：两个版本之间的变更',
  verdict: { pass: '通过', fail: '未通过' },
  couldNotRun: '有内容无法评审',
  couldNotCompare: '有内容无法比较',
  level: report.severity,
  because: (subject, facts) => `${subject}：${facts}`,
  files: (n) => `${n} 个文件`,
  nothingReviewed: '没有评审任何文件',
  nothingFound: '没有发现问题',
  score: '得分',
  incomplete: '有内容无法检查，可能还有未列出的问题。',
  omitted: (n) => `另有 ${n} 个问题没有列入报告。`,
  goal: '目标',
  weight: '分值',
  stateTitle: '状态',
  remark: '说明',
  findings: '问题',
  file: '文件',
  exercise: '练习',
  result: '结果',
  place: '位置',
  severityTitle: '级别',
  rule: '规则',
  message: '要改什么',
  details: '调用方为什么在意',
  sources: '出处',
  moreInGithub: (n) =>
    `还有 ${n} 个问题没有标注：GitHub 每个步骤最多显示十个错误、十个警告和十条通知。用 --format json 查看全部。`,
  moreInMarkdown: (n) => `还有 ${n} 个问题：用 \`--format json\` 查看全部。`,
  notListed: (n) => `还有 ${n} 个问题没有列出：用 --format json 查看全部。`,
  madeBy: (version) => `API Kata ${version}`,
};
