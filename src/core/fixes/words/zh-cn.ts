import type { en } from './en';

/** 快速修复和代码片段写入中文文档的文字。 */
export const zhCn: typeof en = {
  todo: {
    tag: 'TODO：写明这些操作有什么共同点。',
    pathParameter: 'TODO：写明它标识什么。',
    response: 'TODO：写明什么情况下返回这个响应。',
    replacement: 'TODO：写明调用方应当改用哪个操作。',
    noVersion: 'TODO：写明没有指定版本的请求按哪个版本处理。',
    delivery: 'TODO：在这里写明事件的投递规则。',
    quickstart: 'TODO：写明从零开始到第一次调用成功的步骤。',
    retention: 'TODO：写明服务端保留键多久，以及用同一个键再次请求会得到什么。',
  },
  received: '事件已收到。返回其他任何响应，都视为投递失败。',
  nextCursor: '下一页的 `cursor`；最后一页为 `null`。',
  failures: {
    malformed: { title: '请求无效', description: '请求格式错误：缺少字段，或字段与说明不符。' },
    credential: { title: '身份验证失败', description: '缺少凭据，或凭据错误、已过期。' },
    permission: { title: '没有权限', description: '凭据有效，但没有执行此操作的权限。' },
    unknown: { title: '资源不存在', description: '不存在具有此 ID 的资源。' },
    stillRunning: {
      title: '请求仍在处理中',
      description: '使用此键的第一个请求仍在处理中。请稍候，再原样重发。',
    },
    precondition: {
      title: '前置条件不满足',
      description: '资源在读取之后已被他人修改。请重新读取，再重复修改。',
    },
    otherBody: {
      title: '键已用于不同的请求体',
      description: '此键之前已用于不同的请求体，重发也不会成功。请换用新的键。',
    },
    tooMany: {
      title: '请求过多',
      description: '请求过多。请按 `Retry-After` 给出的秒数等待，再重发请求。',
    },
  },
  headers: {
    'Retry-After': '距下一次请求还要等待的秒数。',
    'Request-Id': '本次请求的 ID。联系技术支持时请提供。',
    Location: '资源的地址。',
    ETag: '资源的当前状态。修改时放在 `If-Match` 中发回，就只修改这一状态。',
    Deprecation: '从何时起弃用（RFC 9745）：`@` 加 Unix 秒数。',
    Sunset: '何时下线（RFC 8594），格式为 HTTP-date。',
    Link: '指向替代它的操作，或弃用说明页面。',
    'Link to the next page': '用 `rel="next"` 指向下一页；最后一页没有。',
  },
  parameters: {
    IdempotencyKey: '标识这个请求，使它可以重发而不会再次生效。每个新请求都使用新的随机值。',
    IfMatch: '要修改的状态的 `ETag`。如果资源的状态已经改变，就不做任何修改，并返回 `412`。',
    Limit: '每页最多返回多少条。',
    Cursor: '从哪里开始这一页：上一页的 `next_cursor`。省略时为第一页。',
    WebhookId: '事件的 ID。再次投递同一事件时保持不变。',
    WebhookTimestamp: '本次投递的发送时间，单位为 Unix 秒。与请求体一起签名。',
    WebhookSignature:
      '`v1,` 加 HMAC-SHA256：将 `webhook-id`、`webhook-timestamp` 和原始请求体用英文句点连接后计算，以 Base64 表示。',
  },
  problem: {
    itself: '错误的统一格式 Problem Details（RFC 9457）',
    type: '标识错误的种类，不会改变，程序可据此处理。打开后是该错误的说明页面。',
    title: '错误种类的简短说明，供人阅读。',
    status: 'HTTP 状态码。',
    detail: '这一次具体出了什么错，供人阅读。',
    errors: '每个有错的字段。',
    pointer: '请求体中该字段的 JSON Pointer。',
    wrong: '该字段错在哪里。',
  },
};
