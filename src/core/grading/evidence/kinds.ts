import type { JsonObject } from '../../json';
import { about, type AboutFields } from './about';
import { address, type AddressFields } from './address';
import { atLeast, type AtLeastFields } from './at-least';
import { atMost, type AtMostFields } from './at-most';
import { batch, type BatchFields } from './batch';
import { count, type CountFields } from './count';
import { document, type DocumentFields } from './document';
import { decision, records, type DecisionFields } from './decision';
import { does, type DoesFields } from './does';
import { delivery, type DeliveryFields } from './delivery';
import { edits, type EditsFields } from './edits';
import { change } from './change/change';
import type { ChangeFields } from './change/fields';
import { ending, type EndingFields } from './ending';
import { ends, type EndsFields } from './ends';
import type { EveryFields } from './every';
import { has, type HasFields } from './has';
import type { Condition, Selector } from './kind';
import { given, type GivenFields } from './given';
import { lacks, type LacksFields } from './lacks';
import { leadsTo, type LeadsToFields } from './leads-to';
import { log, type LogFields } from './log';
import { mediaType, type MediaTypeFields } from './media-type';
import { names, type NamesFields } from './names';
import { operation, type OperationFields } from './operation';
import { refuses, type RefusesFields } from './refuses';
import { responds, type RespondsFields } from './responds';
import { response, type ResponseFields } from './response';
import { retry, type RetryFields } from './retry';
import { says, type SaysFields } from './says';
import { scheme, type SchemeFields } from './scheme';
import { secured, type SecuredFields } from './secured';
import { security, type SecurityFields } from './security';
import { tells, type TellsFields } from './tells';
import { shipped, type ShippedFields } from './shipped';
import { version, type VersionFields } from './version';
import { versioning, type VersioningFields } from './versioning';

/** Selects evidence in the contract. All given conditions hold together. */
export interface Find
  extends
    OperationFields,
    DoesFields,
    DeliveryFields,
    SchemeFields,
    DocumentFields,
    ShippedFields,
    DecisionFields,
    AboutFields,
    AddressFields,
    RetryFields,
    SecurityFields,
    SecuredFields,
    RespondsFields,
    RefusesFields,
    EditsFields,
    ResponseFields,
    MediaTypeFields,
    TellsFields,
    GivenFields,
    HasFields,
    LacksFields,
    LeadsToFields,
    SaysFields,
    NamesFields,
    VersionFields,
    VersioningFields,
    ChangeFields,
    EndingFields,
    EndsFields,
    BatchFields,
    LogFields,
    AtLeastFields,
    AtMostFields,
    EveryFields,
    CountFields {}

export const SELECTORS: readonly Selector<Find, string>[] = [
  operation,
  does,
  delivery,
  scheme,
  document,
  shipped,
  decision,
];

/** In the order in which they narrow, and in which a sentence names them. */
export const CONDITIONS: readonly Condition<Find, string>[] = [
  about,
  address,
  retry,
  security,
  secured,
  responds,
  refuses,
  edits,
  response,
  mediaType,
  tells,
  given,
  has,
  lacks,
  leadsTo,
  says,
  names,
  version,
  versioning,
  change,
  ending,
  ends,
  records,
  batch,
  log,
  atLeast,
  atMost,
  count,
];

/** True where the `find` says something of this kind. */
export function isGiven({ schema }: { schema: Readonly<Record<string, JsonObject>> }, find: Find): boolean {
  return Object.entries(find).some(([field, value]) => value !== undefined && Object.hasOwn(schema, field));
}
