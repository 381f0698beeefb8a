import type { Fixer } from './fix';
import { async202StatusHandle } from './async/async-202-status-handle';
import { bulkSizeBounded } from './async/bulk-size-bounded';
import { duplicatedEntryInEnum, openapiTagsUniqueness, operationParameters } from './correctness/lists';
import { noIgnoredHeaders } from './correctness/no-ignored-headers';
import { noRefSiblings } from './correctness/no-ref-siblings';
import { nullableTypeSibling } from './correctness/nullable-type-sibling';
import { oas3Schema } from './correctness/oas3-schema';
import { operationTagDefined } from './correctness/operation-tag-defined';
import { pathParams } from './correctness/path-params';
import { oas3ServerTrailingSlash, oas3ServerVariables } from './correctness/servers';
import { phoneE164, timestampsRfc3339 } from './data-types/formats';
import { requestIdExposed } from './debugging/request-id-exposed';
import { requestExample, responseExample } from './documentation/examples';
import { errorCausesDocumented } from './errors/error-causes-documented';
import { errorClientErrorsDocumented } from './errors/error-client-errors-documented';
import { errorExampleMatchesStatus } from './errors/error-example-matches-status';
import { errorMediaType } from './errors/error-media-type';
import { errorNoInternals } from './errors/error-no-internals';
import { errorSchemaConsistent } from './errors/error-schema-consistent';
import { errorStableCode } from './errors/error-stable-code';
import { concurrencyEtag } from './http-semantics/concurrency-etag';
import { create201Location } from './http-semantics/create-201-location';
import { getNoBody } from './http-semantics/get-no-body';
import { noContentEmpty } from './http-semantics/no-content-empty';
import { patchMediaType } from './http-semantics/patch-media-type';
import { patchPartial } from './http-semantics/patch-partial';
import { idempotencyConflictsDocumented } from './idempotency/idempotency-conflicts-documented';
import { idempotencyKeyBounded } from './idempotency/idempotency-key-bounded';
import { idempotencyKeyOnCreate } from './idempotency/idempotency-key-on-create';
import { idempotencyNotOnSafeMethods } from './idempotency/idempotency-not-on-safe-methods';
import { idempotencyRetentionDocumented } from './idempotency/idempotency-retention-documented';
import { operationIdVerbNoun } from './onboarding/operation-id-verb-noun';
import { quickstartInInfo } from './onboarding/quickstart-in-info';
import { listNextPointer } from './pagination/list-next-pointer';
import { listPaginated } from './pagination/list-paginated';
import { pageSizeBounded } from './pagination/page-size-bounded';
import { rateLimit429Documented } from './rate-limits/rate-limit-429-documented';
import { rateLimitRetryAfter, unavailableRetryAfter } from './rate-limits/retry-after';
import { authErrorsDocumented } from './security/auth-errors-documented';
import { secretsWriteOnly } from './security/secrets-write-only';
import { serversHttpsAndReal } from './security/servers-https-and-real';
import { deprecatedNamesReplacement } from './versioning/deprecated-names-replacement';
import { deprecationHeadersDeclared } from './versioning/deprecation-headers-declared';
import { needsSunset } from './versioning/sunset';
import { versionHeaderTyped } from './versioning/version-header-typed';
import { callbackUrlHttps } from './webhooks/callback-url-https';
import { webhookAckContract } from './webhooks/webhook-ack-contract';
import { webhookDeliveryPolicy } from './webhooks/webhook-delivery-policy';
import { webhookEventId, webhookSignatureHeaders } from './webhooks/webhook-headers';

/** What mends the findings of which rule. */
export const FIXERS: ReadonlyMap<string, Fixer> = new Map<string, Fixer>([
  ['async-202-status-handle', async202StatusHandle],
  ['auth-errors-documented', authErrorsDocumented],
  ['bulk-size-bounded', bulkSizeBounded],
  ['callback-url-https', callbackUrlHttps],
  ['concurrency-etag', concurrencyEtag],
  ['create-201-location', create201Location],
  ['deprecated-names-replacement', deprecatedNamesReplacement],
  ['deprecated-needs-sunset', needsSunset],
  ['deprecated-property-needs-sunset', needsSunset],
  ['deprecation-headers-declared', deprecationHeadersDeclared],
  ['duplicated-entry-in-enum', duplicatedEntryInEnum],
  ['error-causes-documented', errorCausesDocumented],
  ['error-client-errors-documented', errorClientErrorsDocumented],
  ['error-example-matches-status', errorExampleMatchesStatus],
  ['error-media-type', errorMediaType],
  ['error-no-internals', errorNoInternals],
  ['error-schema-consistent', errorSchemaConsistent],
  ['error-stable-code', errorStableCode],
  ['get-no-body', getNoBody],
  ['idempotency-conflicts-documented', idempotencyConflictsDocumented],
  ['idempotency-key-bounded', idempotencyKeyBounded],
  ['idempotency-key-on-create', idempotencyKeyOnCreate],
  ['idempotency-not-on-safe-methods', idempotencyNotOnSafeMethods],
  ['idempotency-retention-documented', idempotencyRetentionDocumented],
  ['list-next-pointer', listNextPointer],
  ['list-paginated', listPaginated],
  ['no-$ref-siblings', noRefSiblings],
  ['no-content-empty', noContentEmpty],
  ['no-ignored-headers', noIgnoredHeaders],
  ['nullable-type-sibling', nullableTypeSibling],
  ['oas3-schema', oas3Schema],
  ['oas3-server-trailing-slash', oas3ServerTrailingSlash],
  ['oas3-server-variables', oas3ServerVariables],
  ['openapi-tags-uniqueness', openapiTagsUniqueness],
  ['operation-id-verb-noun', operationIdVerbNoun],
  ['operation-parameters', operationParameters],
  ['operation-tag-defined', operationTagDefined],
  ['page-size-bounded', pageSizeBounded],
  ['patch-media-type', patchMediaType],
  ['patch-partial', patchPartial],
  ['path-params', pathParams],
  ['phone-e164', phoneE164],
  ['quickstart-in-info', quickstartInInfo],
  ['rate-limit-429-documented', rateLimit429Documented],
  ['rate-limit-retry-after', rateLimitRetryAfter],
  ['request-example', requestExample],
  ['request-id-exposed', requestIdExposed],
  ['response-example', responseExample],
  ['secrets-write-only', secretsWriteOnly],
  ['servers-https-and-real', serversHttpsAndReal],
  ['timestamps-rfc3339', timestampsRfc3339],
  ['unavailable-retry-after', unavailableRetryAfter],
  ['version-header-typed', versionHeaderTyped],
  ['webhook-ack-contract', webhookAckContract],
  ['webhook-delivery-policy', webhookDeliveryPolicy],
  ['webhook-event-id', webhookEventId],
  ['webhook-signature-headers', webhookSignatureHeaders],
]);
