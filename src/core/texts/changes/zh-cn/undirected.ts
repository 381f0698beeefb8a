import type { ChangeTexts, Sentence } from '../kind-texts';

const leaving = (
  what: (name: string, place: string) => string,
): Record<'gone' | 'undated' | 'early' | 'unmarked' | 'due', Sentence> => ({
  gone: ({ name, place }) => `${what(name, place)} 已删除。`,
  undated: ({ name, place }) => `${what(name, place)} 已删除。它已弃用，但没有写明日期。`,
  early: ({ name, place, date }) => `${what(name, place)} 在公布的日期 ${date} 之前就删除了。`,
  unmarked: ({ name, place, date }) => `${what(name, place)} 已删除。它写了日期 ${date}，但没有标记为弃用。`,
  due: ({ name, place, date }) => `${what(name, place)} 已按公布的日期 ${date} 删除。`,
});

/** 操作、参数、状态码、响应头和凭据的变更，简体中文。 */
export const undirected: ChangeTexts['undirected'] = {
  'operation-added': { says: { new: ({ name }) => `新增操作 ${name}。` }, why: '', way: '' },
  'operation-removed': {
    says: {
      ...leaving((name) => `操作 ${name}`),
      gone: ({ name, after }) =>
        after === '' ? `操作 ${name} 已删除。` : `操作 ${name} 已删除；它的 operationId 现在属于 ${after}。`,
    },
    why: '从没有人公布过的某一天起，调用会失败。',
    way: '保留操作，标记为弃用，写明日期和替代，到期后再删除。',
  },
  'operation-id-changed': {
    says: {
      changed: ({ before, after }) => `operationId 从 ${before} 变为 ${after}。`,
      removed: ({ before }) => `operationId ${before} 已删除。`,
    },
    why: '重新生成 SDK 之后，方法名就变了。',
    way: '保留 operationId。',
  },
  'webhook-added': { says: { new: ({ name }) => `新增 webhook ${name}。` }, why: '', way: '' },
  'webhook-removed': {
    says: leaving((name) => `webhook ${name}`),
    why: '接收方一直等着再也不会来的投递。',
    way: '在公布的日期之前，新旧两种都发送。',
  },
  'callback-added': { says: { new: ({ name }) => `新增回调 ${name}。` }, why: '', way: '' },
  'callback-removed': {
    says: leaving((name) => `回调 ${name}`),
    why: '接收方一直等着再也不会来的投递。',
    way: '在公布的日期之前，新旧两种都发送。',
  },
  'server-added': { says: { new: ({ name }) => `新增服务器 ${name}。` }, why: '', way: '' },
  'server-removed': {
    says: { gone: ({ name }) => `不再列出服务器 ${name}。` },
    why: '如果旧地址不再响应，所有调用都会失败。',
    way: '保留旧主机或让它重定向，并写明到哪一天为止。',
  },
  'deprecation-added': {
    says: {
      new: ({ thing, name, date }) =>
        date === '' ? `${thing} ${name} 已弃用。` : `${thing} ${name} 已弃用，将于 ${date} 下线。`,
    },
    why: '',
    way: '',
  },
  'deprecation-withdrawn': {
    says: { withdrawn: ({ thing, name }) => `${thing} ${name} 不再标记为弃用。` },
    why: '',
    way: '',
  },
  'sunset-added': {
    says: {
      soon: ({ thing, name, after }) => `${thing} ${name} 将于 ${after} 下线，早于承诺的通知期。`,
      past: ({ thing, name, after }) => `${thing} ${name} 的下线日期是 ${after}，这一天已经到了。`,
      'in-time': ({ thing, name, after }) => `${thing} ${name} 将于 ${after} 下线。`,
    },
    why: '调用方没有时间迁移：规划、发布和评审要几个月。',
    way: '日期要给调用方留出承诺的通知期。',
  },
  'sunset-moved-earlier': {
    says: {
      earlier: ({ thing, name, before, after }) =>
        `${thing} ${name} 的下线日期从 ${before} 提前到 ${after}。`,
    },
    why: '调用方已经按公布的日期安排了工作。',
    way: '不要提前已经公布的下线日期。',
  },
  'sunset-moved-later': {
    says: {
      later: ({ thing, name, before, after }) => `${thing} ${name} 的下线日期从 ${before} 推迟到 ${after}。`,
    },
    why: '',
    way: '',
  },
  'sunset-removed': {
    says: {
      gone: ({ thing, name, before }) => `${thing} ${name} 仍处于弃用状态，但不再写明下线日期 ${before}。`,
    },
    why: '没有人知道还剩多少时间。',
    way: '只要仍处于弃用状态，就保留日期。',
  },
  'sunset-unreadable': {
    says: { unreadable: ({ thing, name, after }) => `${thing} ${name} 的下线日期是 ${after}，这不是日期。` },
    why: '没有人能按它规划，程序也无法检查。',
    way: '写成日期，例如 `2027-06-30`。',
  },
  'request-parameter-added': {
    says: {
      required: ({ name, place }) => `新增必填的 ${place} 参数 ${name}。`,
      paging: ({ name, place }) => `新增 ${place} 参数 ${name}：列表改为分页返回。`,
      optional: ({ name, place }) => `新增 ${place} 参数 ${name}。`,
    },
    why: '旧的调用会收到 400，或把一部分列表当成全部。',
    way: '设为可选，不带时含义不变。',
  },
  'request-parameter-removed': {
    says: leaving((name, place) => `${place} 参数 ${name}`),
    why: '筛选条件被忽略，也没有错误提示：返回的是全部数据。',
    way: '与替代的参数一起继续接受，标记为弃用并写明日期，到期后再删除。',
  },
  'request-parameter-became-required': {
    says: { stated: ({ name, place }) => `${place} 参数 ${name} 变为必填。` },
    why: '没有带它的调用会收到 400。',
    way: '保持可选，由服务器提供默认值。',
  },
  'request-parameter-became-optional': {
    says: { stated: ({ name, place }) => `${place} 参数 ${name} 变为可选。` },
    why: '',
    way: '',
  },
  'request-parameter-serialization-changed': {
    says: {
      style: ({ name, before, after }) => `参数 ${name} 的 style 从 ${before} 变为 ${after}。`,
      explode: ({ name, before, after }) => `参数 ${name} 的 \`explode\` 从 ${before} 变为 ${after}。`,
      content: ({ name, before, after }) => `参数 ${name} 的写法从 ${before} 变为 ${after}。`,
      reserved: ({ name }) => `参数 ${name} 不再允许保留字符。`,
      unreserved: ({ name }) => `参数 ${name} 现在允许保留字符。`,
    },
    why: '列表被读成一个值，或一个值被读成多个。',
    way: '两种写法都接受。',
  },
  'request-body-became-required': {
    says: { stated: () => '请求体变为必填。' },
    why: '不带请求体的调用会收到 400。',
    way: '保持可选，不带时行为不变。',
  },
  'request-body-became-optional': { says: { stated: () => '请求体变为可选。' }, why: '', way: '' },
  'request-encoding-changed': {
    says: {
      gone: ({ name, values }) => `表单中的 ${name} 不再接受 ${values}。`,
      added: ({ name, values }) => `表单中的 ${name} 现在也接受 ${values}。`,
      style: ({ name, before, after }) => `表单中的 ${name} 的写法从 ${before} 变为 ${after}。`,
    },
    why: '昨天能通过的上传会被拒绝。',
    way: '原来接受的继续接受。',
  },
  'response-status-added': {
    says: {
      success: ({ name }) => `新增表示成功的响应 ${name}。`,
      other: ({ name }) => `新增响应 ${name}。`,
      answer: ({ name }) => `接收方现在也可以返回 ${name}。`,
    },
    why: '只判断旧状态码的代码会把成功当成失败。',
    way: '返回原来的状态码，或只向明确要求的调用方返回新的。',
  },
  'response-status-removed': {
    says: {
      last: ({ name }) => `响应 ${name} 已删除，基线中表示成功的响应一个不剩。`,
      another: ({ name }) => `响应 ${name} 已删除；基线中还保留了另一个表示成功的响应。`,
      error: ({ name }) => `不再描述响应 ${name}。`,
      answer: ({ name }) => `不再描述接收方的响应 ${name}。`,
    },
    why: '代码等待的状态码再也不会来。',
    way: '继续返回原来的状态码。',
  },
  'response-header-added': { says: { new: ({ name }) => `新增响应头 ${name}。` }, why: '', way: '' },
  'response-header-removed': {
    says: leaving((name) => `响应头 ${name}`),
    why: '读取它的代码得不到值：没有 `Location`、没有 `Retry-After`，也没有可验证的签名。',
    way: '继续发送，标记为弃用并写明日期，到期后再删除。',
  },
  'response-header-became-optional': {
    says: { stated: ({ name }) => `响应头 ${name} 可能缺失。` },
    why: '依赖它的代码会读到 `undefined`。',
    way: '继续每次都发送。',
  },
  'response-header-became-required': {
    says: { stated: ({ name }) => `响应头 ${name} 现在每次都会发送。` },
    why: '',
    way: '',
  },
  'security-tightened': {
    says: { tightened: ({ before, after }) => `原来够用的凭据不再够用：原来是 ${before}，现在是 ${after}。` },
    why: '上个月签发的令牌不再能用。',
    way: '在公布的日期之前，新旧凭据都接受。',
  },
  'security-loosened': {
    says: { loosened: ({ before, after }) => `需要的凭据变少：原来是 ${before}，现在是 ${after}。` },
    why: '',
    way: '',
  },
  'security-scheme-changed': {
    says: {
      moved: ({ name, before, after }) => `凭据 ${name} 原来是 ${before}，现在是 ${after}。`,
      'flow-gone': ({ name, values }) => `${name} 去掉了授权流程：${values}。`,
      url: ({ name, keyword, before, after }) => `${name} 的 ${keyword} 从 ${before} 变为 ${after}。`,
      'flow-added': ({ name, values }) => `${name} 新增授权流程：${values}。`,
    },
    why: '凭据发到了错误的地方，或再也拿不到令牌。',
    way: '在公布的日期之前，两个位置的凭据都接受，并保留旧流程。',
  },
};
