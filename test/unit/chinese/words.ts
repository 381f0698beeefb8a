import type { Passage } from './passages';

/** A word that is not ours, and the one that is: "Words in Chinese" of `rulesets/README.md` has all of them. */
interface Second {
  not: RegExp;
  write: string;
}

/** `第二种说法 → 写`. Lookarounds let be what only looks like it. */
export const SECOND_WORDS: readonly Second[] = [
  { not: /合约/, write: '契约' },
  { not: /一份规范/, write: '一份文档：规范是 OpenAPI 规范' },
  { not: /模拟服务/, write: 'mock 服务器' },
  { not: /(?<!通配|测试|沙盒|沙箱|设计)模式/, write: 'schema；正则' },
  { not: /接口|终结点/, write: '操作；端点' },
  { not: /调用者|使用者/, write: '调用方' },
  { not: /负载(?!均衡)|有效载荷/, write: '请求体、响应体' },
  { not: /标头|报头/, write: '请求头、响应头' },
  { not: /响应码/, write: '状态码' },
  { not: /应答|(?<![返取撤])回 [1-5](?:\d\d|xx)/i, write: '响应；返回 500' },
  { not: /查询串/, write: '查询字符串' },
  { not: /(?<!CloudEvents 的 (?:␣ )?)属性|(?<!枚举)成员/, write: '字段' },
  { not: /必需|可有可无/, write: '必填；可选' },
  { not: /凭证|秘密/, write: '凭据；密钥、机密' },
  { not: /幂等号/, write: '幂等键' },
  { not: /重来|再来一遍/, write: '重试、重发' },
  { not: /(?<!凭)记忆|记住/, write: '保留；识别出重复请求' },
  { not: /(?:消息|请求|调用)\S{0,2}起名/, write: '确定标识' },
  { not: /(?<![\w$.-])[Ii]ds?(?![\w.-])/, write: 'ID；字段名写 `id`' },
  { not: /页大小/, write: '每页条数' },
  { not: /速率限制|限额/, write: '限流；配额；上限' },
  { not: /弄坏|不兼容的改动/, write: '破坏性变更；调用方会出错' },
  { not: /废弃|停止可用/, write: '弃用；下线' },
  { not: /大版本/, write: '主版本' },
  { not: /变更日志/, write: '更新日志' },
  { not: /[不一]声不响/, write: '悄悄、静默' },
  { not: /客服/, write: '技术支持' },
  { not: /\bworkers?\b/i, write: '任务、程序' },
  { not: /[每个]投递/, write: '一次投递' },
  { not: /外层(?!对象)|信封结构/, write: '信封' },
  { not: /\bpattern\b/, write: '正则；关键字写 `pattern`' },
  { not: /跟踪/, write: '追踪' },
  { not: /过滤条件/, write: '筛选条件' },
  { not: /样例/, write: '示例' },
  { not: /根上|根部/, write: '根级' },
  { not: /缺省/, write: '不传的' },
  { not: /一个练习/, write: '一道练习' },
  { not: /题目(?!说明)/, write: '题目说明' },
  { not: /起始稿/, write: '起始文件' },
  { not: /尚未达成/, write: '未达成' },
  { not: /评审会问/, write: '评审者会问' },
  { not: /(?:没有发现|[个处条项] ?发现)(?!的?问题)/, write: '问题' },
  { not: /严重程度|严重级别/, write: '级别' },
  { not: /具体写法|具体做法/, write: '做法' },
  { not: /解答|被认可的设计/, write: '参考答案；可接受的设计' },
  { not: /[次个]尝试/, write: '提交；请求、投递' },
  { not: /认出的|先修[好正]/, write: '识别出的；先改' },
  { not: /另外值得一看/, write: '其他值得一看的' },
  { not: /(?<!\d)[1-5] 级/, write: '难度 2' },
  { not: /照抄/, write: '直接复制' },
  { not: /只说一次|只报一次|只给一条/, write: '只报一个' },
  { not: /没能/, write: '无法' },
  { not: /您/, write: '你' },
  { not: /(?<!请求)走私/, write: '请求走私（request smuggling）' },
  { not: /挪用/, write: '复用' },
  { not: /打 API|谁说了算|敞开/, write: '不停地调用；以谁为准；对外公开' },
  { not: /(?:API|网关|客户端|程序|服务)\S{0,3}学会/, write: '支持；适配' },
  { not: /诚实|老实/, write: '说得通；如实；正常的' },
  { not: /业务键/, write: '业务编号' },
  { not: /必填的?输入/, write: '必填项' },
  { not: /接着评/, write: '续评' },
  { not: /\d,\d{3}/, write: '6000：没有千位逗号' },
  { not: /显然|众所周知|很简单|毋庸置疑/, write: '不写' },
  { not: /\[(?:read|ran|mem)\]|†/, write: '不写：它是我们的笔记' },
];

/** Each second word in a text, with its place and what to write. */
export function secondWords({ file, line, text }: Passage): string[] {
  const prose = proseOf(text);
  return SECOND_WORDS.flatMap(({ not, write }) =>
    [...prose.matchAll(new RegExp(not, `g${not.flags}`))].map(
      ({ 0: found, index }) =>
        `${file}:${line + prose.slice(0, index).split('\n').length - 1} ${found} → ${write}: ${prose.slice(Math.max(0, index - 12), index + found.length + 12).replaceAll('\n', '⏎')}`,
    ),
  );
}

/** A text without code, addresses of links and what is quoted in English; its lines stay where they are. */
function proseOf(text: string): string {
  return text.replace(
    /^```[^]*?^```$|`[^`]*`|(?<=\])\([^)\s]*\)|“[^“”\p{Script=Han}]*”/gmu,
    (other) => `␣${other.replace(/[^\n]/g, '')}`,
  );
}
