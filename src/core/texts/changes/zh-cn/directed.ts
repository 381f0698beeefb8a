import type { ChangeTexts } from '../kind-texts';

/** 请求体、响应体和 schema 的变更，简体中文。 */
export const directed: ChangeTexts['directed'] = {
  'media-type-added': {
    says: { new: ({ name, side }) => `${side} 新增媒体类型 ${name}。` },
    why: { request: '', response: '' },
    way: { request: '', response: '' },
  },
  'media-type-removed': {
    says: {
      gone: ({ name, side }) => `${side} 不再支持媒体类型 ${name}。`,
      narrower: ({ name, side }) => `${side} 只保留了 ${name} 的一部分。`,
    },
    why: {
      request: '仍发送这种类型的调用方会收到 415。',
      response: '请求这种类型的调用方会收到 406，或收到程序无法解析的内容。',
    },
    way: { request: '新旧类型都接受。', response: '两种类型都提供，由 `Accept` 选择。' },
  },
  'body-added': {
    says: {
      required: ({ side }) => `${side} 新增了正文，并且必填。`,
      optional: ({ side }) => `${side} 新增了正文。`,
    },
    why: { request: '不带请求体的调用会收到 400。', response: '' },
    way: { request: '把请求体设为可选，不带时行为不变。', response: '' },
  },
  'body-removed': {
    says: { gone: ({ side }) => `${side} 不再有正文。` },
    why: { request: '调用方继续发送的内容不再起作用，也没有任何提醒。', response: '调用方读不到任何内容。' },
    way: {
      request: '继续接受请求体，标记为弃用，并写明到哪一天为止。',
      response: '在公布的日期之前保留响应体。',
    },
  },
  'property-added': {
    says: {
      required: ({ subject, side }) => `${side} 新增必填字段 ${subject}。`,
      optional: ({ subject, side }) => `${side} 新增字段 ${subject}。`,
      closed: ({ subject, side }) => `${side} 新增字段 ${subject}，而基线不允许其他字段。`,
    },
    why: {
      request: '昨天还完整的调用会收到 400。',
      response: '按旧 schema 校验消息的读取方会拒绝它。',
    },
    way: {
      request: '设为可选，不带时含义不变。',
      response: '提前一个版本放开对象（`additionalProperties`），再新增字段。',
    },
  },
  'property-removed': {
    says: {
      gone: ({ subject, side }) => `${side} 不再有 ${subject}。`,
      undated: ({ subject, side }) => `${side} 不再有 ${subject}。它已弃用，但没有写明日期。`,
      early: ({ subject, side, date }) => `${side} 在公布的日期 ${date} 之前就去掉了 ${subject}。`,
      unmarked: ({ subject, side, date }) =>
        `${side} 不再有 ${subject}。它写了日期 ${date}，但没有标记为弃用。`,
      due: ({ subject, side, date }) => `${side} 按公布的日期 ${date} 去掉了 ${subject}。`,
      hidden: ({ subject, side }) => `${subject} 不再属于 ${side}，改由另一方填写。`,
      refused: ({ subject, side }) => `${side} 不再允许出现 ${subject}。`,
    },
    why: {
      request: '调用方发送的值不再起作用，也没有任何错误提示。',
      response: '读取它的代码会出错，或什么也显示不出来。',
    },
    way: {
      request: '继续接受，标记为弃用并写明日期，到期后再删除。',
      response: '继续填写，标记为弃用并写明日期，到期后再删除。',
    },
  },
  'property-became-required': {
    says: {
      declared: ({ subject, side }) => `${subject} 在 ${side} 中变为必填。`,
      undeclared: ({ subject, side }) => `${subject} 在 ${side} 中变为必填，但没有任何定义。`,
    },
    why: { request: '没有带它的调用会收到 400。', response: '' },
    way: { request: '保持可选，由服务器提供默认值。', response: '' },
  },
  'property-became-optional': {
    says: { unlisted: ({ subject, side }) => `${subject} 在 ${side} 中可能缺失。` },
    why: { request: '', response: '依赖它的代码会读到 `undefined`。' },
    way: { request: '', response: '继续每次都返回；原来允许 `null` 的，可以返回 `null`。' },
  },
  'type-changed': {
    says: {
      wider: ({ subject, before, after, side }) =>
        `${subject} 在 ${side} 中原来是 ${before}，现在可以是 ${after}。`,
      narrower: ({ subject, before, after, side }) =>
        `${subject} 在 ${side} 中原来是 ${before}，现在必须是 ${after}。`,
      other: ({ subject, before, after, side }) =>
        `${subject} 在 ${side} 中原来是 ${before}，现在是 ${after}。`,
      list: ({ subject }) => `${subject} 原来是一个值，现在可以是多个。`,
      'one-text-list': ({ subject }) => `${subject} 原来是一个值，现在是写在一段文本里的列表。`,
    },
    why: { request: '昨天正确的值会收到 400。', response: '值无法解析，或者溢出。' },
    way: {
      request: '两种类型都接受，或在旧字段旁新增字段。',
      response: '在旧字段旁新增字段，旧字段标记为弃用并写明日期。',
    },
  },
  'became-nullable': {
    says: {
      stated: ({ subject, side }) => `${subject} 在 ${side} 中可以为 null。`,
      doubtful: ({ subject, side }) =>
        `${subject} 在 ${side} 中也许可以为 null：按规范的字面含义，这种写法不起作用。`,
    },
    why: { request: '', response: '直接使用这个值的代码遇到 null 会出错。' },
    way: { request: '', response: '保持有值，或新增一个可以为 null 的字段。' },
  },
  'became-not-nullable': {
    says: {
      stated: ({ subject, side }) => `${subject} 在 ${side} 中不再允许为 null。`,
      doubtful: ({ subject, side }) =>
        `${subject} 在 ${side} 中也许不再允许为 null：按规范的字面含义，原来的写法不起作用。`,
    },
    why: { request: '用 null 表示“没有”的调用方会收到 400。', response: '' },
    way: { request: '把 null 当作没有带这个字段。', response: '' },
  },
  'format-changed': {
    says: {
      wider: ({ subject, before, after }) => `${subject} 的格式从 ${before} 变为范围更大的 ${after}。`,
      narrower: ({ subject, before, after }) => `${subject} 的格式从 ${before} 变为范围更小的 ${after}。`,
      other: ({ subject, before, after }) => `${subject} 的格式从 ${before} 变为 ${after}。`,
      set: ({ subject, after }) => `${subject} 新增格式 ${after}。`,
      dropped: ({ subject, before }) => `${subject} 不再有格式 ${before}。`,
      unknown: ({ subject, before, after }) => `${subject} 的格式从 ${before} 变为 ${after}。`,
    },
    why: {
      request: '旧格式的值可能被拒绝。',
      response: '按旧格式解析的代码遇到新格式会出错，或者溢出。',
    },
    way: { request: '两种格式都接受。', response: '为新格式新增一个字段。' },
  },
  'enum-widened': {
    says: {
      added: ({ subject, values, side }) => `${subject} 在 ${side} 中新增取值：${values}。`,
      dropped: ({ subject, side }) => `${subject} 在 ${side} 中不再列出取值。`,
      opened: ({ subject, side }) => `${subject} 在 ${side} 中的取值列表改为开放。`,
      open: ({ subject, values, side }) => `${subject} 在 ${side} 中的开放列表新增取值：${values}。`,
      replaced: ({ subject, values, side }) => `${subject} 在 ${side} 中的取值全部更换：${values}。`,
    },
    why: { request: '', response: '逐个处理已列取值的代码会遇到不认识的值。' },
    way: {
      request: '',
      response:
        '提前一个版本开放列表（`x-extensible-enum`，或 `anyOf` 加上普通的 `string`），并写明如何处理未知的值。',
    },
  },
  'enum-narrowed': {
    says: {
      gone: ({ subject, values, side }) => `${subject} 在 ${side} 中去掉了取值：${values}。`,
      set: ({ subject, values, side }) => `${subject} 在 ${side} 中只接受列出的取值：${values}。`,
      closed: ({ subject, values, side }) => `${subject} 在 ${side} 中的取值列表不再开放：${values}。`,
      replaced: ({ subject, values, side }) =>
        `${subject} 在 ${side} 中的取值全部更换；去掉的有：${values}。`,
    },
    why: { request: '发送其他值的调用方会收到 400。', response: '' },
    way: { request: '继续接受旧值，在服务器上转换。', response: '' },
  },
  'constraint-tightened': {
    says: {
      changed: ({ subject, keyword, before, after, side }) =>
        `${subject} 在 ${side} 中的 ${keyword} 从 ${before} 变为 ${after}。`,
      set: ({ subject, keyword, after, side }) => `${subject} 在 ${side} 中新增限制：${keyword} ${after}。`,
    },
    why: { request: '昨天能通过的值会收到 400。', response: '' },
    way: { request: '保留旧限制；更严的限制放到新版本。', response: '' },
  },
  'constraint-loosened': {
    says: {
      changed: ({ subject, keyword, before, after, side }) =>
        `${subject} 在 ${side} 中的 ${keyword} 从 ${before} 变为 ${after}。`,
      dropped: ({ subject, keyword, before, side }) =>
        `${subject} 在 ${side} 中去掉了限制：${keyword} ${before}。`,
    },
    why: { request: '', response: '值可能超出数据库列的长度，或在从不为空的地方为空。' },
    way: { request: '', response: '遵守旧限制，或提前公布新限制和日期。' },
  },
  'pattern-changed': {
    says: {
      changed: ({ subject, before, after, side }) =>
        `${subject} 在 ${side} 中的 \`pattern\` 从 ${before} 变为 ${after}。`,
    },
    why: {
      request: '昨天能通过的值可能收到 400。',
      response: '按旧正则校验的读取方可能拒绝这个值。',
    },
    way: {
      request: '说明旧正则接受的值，新正则都接受。',
      response: '说明新正则允许的值，旧正则都接受。',
    },
  },
  'additional-properties-narrowed': {
    says: {
      closed: ({ subject, side }) => `${subject} 在 ${side} 中不再允许其他字段。`,
      typed: ({ subject, side }) => `${subject} 在 ${side} 中的其他字段必须是指定的类型。`,
    },
    why: { request: '带有未定义字段的调用会收到 400。', response: '' },
    way: { request: '忽略未知字段，不要拒绝。', response: '' },
  },
  'additional-properties-widened': {
    says: {
      opened: ({ subject, side }) => `${subject} 在 ${side} 中可以有其他字段。`,
      untyped: ({ subject, side }) => `${subject} 在 ${side} 中的其他字段可以是任意类型。`,
    },
    why: { request: '', response: '以为字段已经列全的读取方会遇到其他字段。' },
    way: { request: '', response: '提前一个版本写明：读取方应当忽略未知字段。' },
  },
  'choice-added': {
    says: { new: ({ subject, name, side }) => `${subject} 在 ${side} 中可能是另一种结构：${name}。` },
    why: { request: '', response: '只认识旧结构的读取方无法读取新结构。' },
    way: { request: '', response: '只向明确要求的调用方返回新结构：通过参数或版本。' },
  },
  'choice-removed': {
    says: { gone: ({ subject, name, side }) => `${subject} 在 ${side} 中去掉了一种结构：${name}。` },
    why: { request: '发送这种结构的调用方会收到 400。', response: '' },
    way: { request: '继续接受这种结构，标记为弃用并写明日期。', response: '' },
  },
  'discriminator-changed': {
    says: {
      property: ({ before, after, side }) => `${side} 中区分结构的字段从 ${before} 变为 ${after}。`,
      renamed: ({ name, before, after }) => `${name} 的取值 ${before} 改名为 ${after}。`,
      retargeted: ({ name, values }) => `${name} 的取值 ${values} 现在指向另一个 schema。`,
      gone: ({ name, values }) => `${name} 的取值 ${values} 不再有含义。`,
      added: ({ name, values }) => `${name} 为已有的结构新增取值：${values}。`,
      appeared: ({ name, side }) => `${side} 现在用 ${name} 区分结构。`,
      disappeared: ({ name, side }) => `${side} 不再用 ${name} 区分结构。`,
    },
    why: {
      request: '调用方用来指明结构的值不再有含义，或含义变了。',
      response: '读取方会选错类，或无法选出类。',
    },
    way: {
      request: '在 mapping 中保留旧值。',
      response: '保留这个字段和它的取值；新取值只用于新结构。',
    },
  },
  'condition-changed': {
    says: {
      added: ({ subject, keyword, side }) => `${subject} 在 ${side} 中新增条件：${keyword}。`,
      removed: ({ subject, keyword, side }) => `${subject} 在 ${side} 中去掉了条件：${keyword}。`,
      changed: ({ subject, keyword, side }) => `${subject} 在 ${side} 中的条件 ${keyword} 有变。`,
    },
    why: {
      request: '某些情况下，昨天能通过的请求会收到 400。',
      response: '某些情况下，消息不再符合旧 schema 的承诺。',
    },
    way: {
      request: '原来接受的继续接受；新条件放到新版本。',
      response: '遵守旧条件，或提前公布它何时结束。',
    },
  },
  'default-changed': {
    says: {
      other: ({ subject, before, after, side }) =>
        `${subject} 在 ${side} 中的默认值从 ${before} 变为 ${after}。`,
      added: ({ subject, after, side }) => `${subject} 在 ${side} 中新增默认值 ${after}。`,
      removed: ({ subject, before, side }) => `${subject} 在 ${side} 中不再有默认值 ${before}。`,
    },
    why: {
      request: '同样的调用得到不同的结果，也没有任何错误提示。',
      response: '自行补上默认值的客户端会补错。',
    },
    way: {
      request: '保留默认值；另一个默认值放到新版本。',
      response: '每次都返回这个值，这样没有人需要默认值。',
    },
  },
};
