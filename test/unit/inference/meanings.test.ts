import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import type { JsonObject } from '../../../src/core/json';
import { requestsOf } from '../../../src/core/inference/fields/exchanged';
import { likenessOf, saysValue } from '../../../src/core/inference/meanings/identify';
import { FIELD_MEANINGS, VALUE_MEANINGS } from '../../../src/core/inference/meanings/lexicon';
import { RECOGNISED } from '../../../src/core/inference/meanings/recognised';
import { textsIn } from '../../../src/core/texts/texts';

/** A value that fits each type, and nothing else. */
const SHAPES: Record<string, JsonObject> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  time: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  duration: { type: 'integer', description: 'In seconds.' },
  money: { type: 'integer' },
  uri: { type: 'string', format: 'uri' },
  list: { type: 'array', items: { type: 'string' } },
  object: { type: 'object', properties: { x: { type: 'string' } } },
  untyped: {},
};

/** What a field of a body is taken for; `a.b` stands in an object `a`, `a[].b` in an entry of a list. */
function likeness(id: string, name: string, shape: string): string {
  const [last = '', ...outer] = name.split('.').reverse();
  let schema: JsonObject = { type: 'object', properties: { [last]: SHAPES[shape] ?? {} } };
  for (const one of outer)
    schema = {
      type: 'object',
      properties: one.endsWith('[]')
        ? { [one.slice(0, -2)]: { type: 'array', items: schema } }
        : { [one]: schema },
    };
  const spec = {
    openapi: '3.1.0',
    paths: {
      '/a': { post: { requestBody: { content: { 'application/json': { schema } } }, responses: {} } },
    },
  };
  const reading = read(JSON.stringify(spec), textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable);
  const contract = contractOf(reading.document.root);
  const fields = contract.operations.flatMap((one) => requestsOf(contract, one)).flat();
  const field = fields.find((one) => one.name === last && !('x' in one.raw));
  assert.ok(field, name);
  return likenessOf(contract, field, id) ?? 'no';
}

/** Names that mean it, with the type that fits; names that only look so; names that mean something else. */
const table: [id: string, type: string, hits: string, near: string, no: string][] = [
  ['own-id', 'string', 'id sid data.id messages[].id', 'id:boolean', 'user_id to.id request_id'],
  [
    'own-reference',
    'string',
    'reference clientReference external_id booking_reference 业务编号',
    'reference:untyped',
    'carrier_reference id references_url',
  ],
  ['retry-key', 'string', 'idempotency_key client_token', 'idempotency_key:untyped', 'key api_key token'],
  [
    'message-id',
    'string',
    'message_id messageSid id_of_message',
    '',
    'message client_message_id parent_message_id',
  ],
  [
    'recipient',
    'string',
    'to recipient to_number msisdn callee calledNumber recipientNumber 收件人',
    'recipient:boolean',
    'reply_to to_date sender assigned_to',
  ],
  ['recipients', 'list', 'to recipients phone_numbers', 'recipients:string', 'senders'],
  ['sender', 'string', 'from sender from_number', 'sender:integer', 'from_date source'],
  ['text', 'string', 'text body message_text', 'text:integer', 'text_color content_type'],
  [
    'duration',
    'duration',
    'duration duration_seconds durationMs talk_time call.duration length_seconds 通话时长',
    'duration:string',
    'max_duration ring_duration started_at durable',
  ],
  [
    'price',
    'money',
    'price cost.amount total_cost price.value price_amount chargeAmount total_amount fee.value price_cents 费用',
    'cost:object price:boolean price:number',
    'price_currency price_list_id cost_center discount_amount tax_amount amount_count',
  ],
  [
    'currency',
    'string',
    'currency price_currency cost.currency currencyCode 币种',
    'currency:object',
    'currency_pair current base_currency',
  ],
  ['purpose', 'string', 'purpose traffic_type category', 'purpose:integer', 'repurposed error_category'],
  [
    'send-time',
    'time',
    'send_at scheduledAt sendat schedule.time deliver_at 发送时间',
    'send_at:integer send_at:string send_at:date',
    'sent_at resend scheduled validated_at',
  ],
  ['ttl', 'duration', 'ttl valid_for validity_period expires_in', 'ttl:integer', 'valid expires_at'],
  ['expires-at', 'time', 'expires_at validUntil expiry', 'expires_at:string', 'expired expires_in'],
  [
    'state',
    'string',
    'state status delivery_status 短信状态',
    'status:integer',
    'status_code http_status state_reason address.state status_url',
  ],
  ['state-filter', 'list', 'status statuses delivery_state', 'status:boolean', 'status_code address.state'],
  [
    'error-code',
    'string',
    'code error_code error.code type',
    'code:boolean',
    'country_code currency_code status',
  ],
  [
    'failure-code',
    'string',
    'error_code failure_code error.code failure_reason',
    'failure_code:boolean',
    'country_code code_url',
  ],
  ['failure-reason', 'string', 'failure_reason error.message error_message', '', 'message region'],
  ['error-category', 'string', 'category error_class fault', 'category:integer', 'subcategory'],
  ['retry-advice', 'boolean', 'retryable retry transient', '', 'retry_count retry_url retried'],
  [
    'occurred-at',
    'time',
    'occurred_at time created_at timestamp',
    'created_at:integer',
    'expires_at scheduled_at format',
  ],
  ['sent-at', 'time', 'sent_at date_sent sentOn sent', 'sent_at:boolean', 'send_at sent_after unsent_at'],
  ['changed-at', 'time', 'updated_at last_modified status_changed_at', 'updated_at:string', 'created_at'],
  [
    'after-time',
    'time',
    'after since sent_after created[gte] sent.gte start_date',
    'after:string',
    'starting_after after_id to',
  ],
  [
    'before-time',
    'date',
    'before until sent_before sent.lte end_date',
    'to:string',
    'ending_before reply_to page_before',
  ],
  ['cursor', 'string', 'next_cursor cursor next page_token', 'cursor:boolean', 'previous_cursor'],
  ['sort', 'string', 'sort order_by sort_order', 'sort:integer', 'order_id sorted_by_machine'],
  ['steps', 'list', 'attempts history status_history events', 'attempts:integer', 'status state'],
  ['event-type', 'string', 'type event_type event', 'event_type:integer', 'content_type'],
  ['event-id', 'string', 'id event_id', 'event_id:boolean', 'data.id message_id'],
  ['sequence', 'integer', 'sequence status_sequence version', 'sequence:string', 'api_version consequence'],
  ['schema-version', 'string', 'schema_version event_version', 'schema_version:boolean', 'api_version'],
  ['api-version', 'string', 'api_version version', 'api_version:boolean', 'schema_version app_version'],
  [
    'version-token',
    'integer',
    'version etag revision row_version flow_version expected_version optimistic-locking-version if_match current_rev expected',
    'revision:boolean',
    'api_version browser_version version_url if_none_match if_unmodified_since',
  ],
  ['item-index', 'integer', 'index item_index position', 'index:string', 'reindexed'],
  ['count-of-successes', 'integer', 'succeeded accepted success_count', '', 'success_rate'],
  ['count-of-failures', 'integer', 'failed rejected_count', '', 'failed_at'],
  [
    'rest-list',
    'list',
    'unprocessed unprocessed_items',
    'unprocessed:integer',
    'remaining_credits processed',
  ],
  ['results', 'list', 'results items messages', 'results:string', 'message_count'],
  ['upstream', 'object', 'upstream carrier carrier_error', 'upstream:string', 'upstream_id downstream'],
  ['request-id', 'string', 'request_id trace_id', 'request_id:boolean', 'id'],
  ['limit-name', 'string', 'limit limit_name quota policy', 'limit:integer', 'limit_remaining limit_reset'],
  [
    'secret',
    'string',
    'secret key api_key signing_secret',
    'secret:boolean',
    'key_id secret_hint public_key masked_key amount.value',
  ],
  ['secret-hint', 'string', 'last4 prefix fingerprint', 'hint:boolean', 'phone.prefix country_prefix'],
  ['scopes', 'list', 'scopes permissions', 'scopes:string', 'scope_id'],
  ['last-used', 'time', 'last_used_at last_used', 'last_used_at:string', 'used last_name'],
  ['grace', 'duration', 'grace_period overlap expires_in', 'grace_period:integer', 'disgrace'],
  [
    'result-url',
    'uri',
    'url download_url file_url',
    'download_url:string',
    'callback_url status_url avatar_url',
  ],
];

describe('meanings', () => {
  for (const [id, type, hits, near, no] of table)
    it(`of fields: ${id}`, () => {
      const of = (list: string) => list.split(' ').filter((one) => one !== '');
      for (const name of of(hits)) assert.equal(likeness(id, name, type), 'is', `${name} is ${id}`);
      for (const pair of of(near)) {
        const [name = '', shape = ''] = pair.split(':');
        assert.equal(likeness(id, name, shape), 'near', `${pair} looks like ${id}`);
      }
      for (const name of of(no)) assert.notEqual(likeness(id, name, type), 'is', `${name} is no ${id}`);
    });

  for (const [id, hits, no] of [
    ['unsupported-version', 'unsupported_version version.unknown INVALID_API_VERSION', 'invalid_request'],
    ['unmapped', 'upstream_error unknown carrier_error', 'unknown_message'],
    ['expired', 'expired message_expired ttl_exceeded', 'token_expired'],
    ['too-late', 'too_late already_sent', 'late_fee'],
    ['opted-out', 'opted_out recipient_unsubscribed', 'option_out'],
    ['insufficient-scope', 'insufficient_scope missing-permission', 'scope'],
    ['canceled', 'canceled cancelled', 'not_canceled'],
    ['failed', 'failed undelivered', 'delivered'],
  ] as const)
    it(`of values: ${id}`, () => {
      for (const value of hits.split(' ')) assert.ok(saysValue(value, id), value);
      for (const value of no.split(' ')) assert.ok(!saysValue(value, id), value);
    });

  it('are recognised by what there is, and called in both languages', () => {
    for (const [id, { by, ...meaning }] of FIELD_MEANINGS) {
      assert.ok(by === undefined || RECOGNISED.has(by), id);
      assert.match(meaning['zh-cn'], /\p{Script=Han}/u);
    }
    for (const { 'zh-cn': zhCn } of VALUE_MEANINGS.values()) assert.match(zhCn, /\p{Script=Han}/u);
  });
});
