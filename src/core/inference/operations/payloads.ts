import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { memoizeAlone, memoizeBySchema } from '../../contract/memoize';
import type { Property } from '../../contract/shape';
import { segments, singular, words } from '../text/words';
import { intentOf, nounOf } from './intent';

/** What bodies tell about an operation: identity, lists, money, callback URLs, personal data. */

/** Also as `Id`, where every name begins with a capital. */
const IDENTITY =
  /^([Ii]d|ID|_id|[Gg]id|GID|[Ss]id|SID|[Uu]uid|UUID|[Gg]uid|[Uu]rn|[Aa]rn|ARN|[Rr]eference)$|[_-](id|gid|sid|uuid|guid|arn|reference|ref)$|[a-z](Id|ID|Sid|Uuid|Arn|ARN|Reference)$/;

/** Envelopes that hold the resource: `{ data: { id } }`. */
const ENVELOPE = new Set(['data', 'result', 'resource', 'item', 'payload', 'response']);

/** Arrays that accompany a resource or a list and are not the list. */
const ACCOMPANIES = /^_?(links|errors|warnings|included|facets|actions|messages_?meta)$/i;

/** True for the name of a property that identifies something: `id`, `sid`, `message_id`, `pspReference`. */
export function isIdentityName(name: string): boolean {
  return IDENTITY.test(name);
}

/** True where a body, or the resource in its envelope, has a property that identifies it. */
export function namesIdentity(contract: Surroundings, schema: Schema): boolean {
  const flat = flatten(contract, schema);
  if ([...flat.properties.keys()].some(isIdentityName)) return true;
  return [...flat.properties].some(([name, property]) => {
    if (!ENVELOPE.has(name.toLowerCase()) && flat.properties.size > 2) return false;
    return [...flatten(contract, property.schema).properties.keys()].some(isIdentityName);
  });
}

/** A bare array, or an object with one array of objects that is not itself a resource with an id. */
export function isListShape(contract: Surroundings, schema: Schema): boolean {
  const flat = flatten(contract, schema);
  if (flat.types.has('array')) return true;
  const arrays = [...flat.properties].filter(
    ([name, property]) => !ACCOMPANIES.test(name) && holdsObjects(contract, property),
  );
  const plain = arrays.some(([name]) =>
    /^(data|items|results|records|entries|content|value|values)$/i.test(name),
  );
  if (arrays.length === 1) return plain || !flat.properties.has('id');
  const inner = listBelow(contract, schema);
  return plain || (inner !== undefined && isListShape(contract, inner));
}

/** What says that an object is a page of a list. */
const PAGES =
  /^(total([_-]?(count|elements|items|pages))?|page([_-]?(no|num|number|size|token|index|count))?|pages|per[_-]?page|offset|cursor|next([_-]?(cursor|page|token|page[_-]?token))?|has[_-]?more)$/i;

/** Where the list stands one level down: in HAL, and in `{ code, message, data: { total, list } }`. */
export function listBelow(contract: Surroundings, schema: Schema): Schema | undefined {
  const { properties } = flatten(contract, schema);
  const embedded = properties.get('_embedded')?.schema;
  if (embedded) return embedded;
  const [, page] =
    [...properties].find(([name, property]) => {
      if (!ENVELOPE.has(name.toLowerCase())) return false;
      return [...flatten(contract, property.schema).properties.keys()].some((one) => PAGES.test(one));
    }) ?? [];
  return page?.schema;
}

function holdsObjects(contract: Surroundings, { schema }: Property): boolean {
  const { items } = flatten(contract, schema);
  if (!items) return false;
  const { types, properties } = flatten(contract, items);
  return types.has('object') || properties.size > 0;
}

const COSTS =
  /^(messaging|message|sms|mms|call|voice|verification|verify|otp|whatsapp|email|mail|fax|payment|charge|payout|transfer|refund|purchase|order)$/;

/**
 * A POST that spends money or contacts a person. Judged by the noun at the end of the path, or by an operationId
 * with such a noun and a verb that sends or pays. `x-cost-bearing` decides where it is given.
 */
export const costsMoney = memoizeAlone((operation: Operation): boolean => {
  if (operation.kind !== 'operation' || operation.method !== 'post') return false;
  const stated = operation.node['x-cost-bearing'];
  if (typeof stated === 'boolean') return stated;
  const intent = intentOf(operation);
  // POST on an item changes what was paid or sent before.
  if (intent === 'unknown' && segments(operation.route).at(-1)?.parameter === true) return false;
  if (intent === 'read' || intent === 'state' || intent === 'session') return false;
  if (answersCode(operation) || handsOver(operation) || compares(operation)) return false;
  if (COSTS.test(nounOf(operation))) return true;
  const [verb = '', ...rest] = words(operation.operationId ?? '').map(singular);
  const acts = /^(send|resend|place|charge|pay|capture|refund|transfer|purchase|buy|order|dial|call)$/;
  return acts.test(verb) && (COSTS.test(verb) || rest.some((word) => COSTS.test(word)));
});

const HANDED_OVER =
  /^(account|ownership|owner|domain|number|image|project|repositor(y|ies)|repo|call|chat|conversation|ticket|file|device|licen[cs]e|sim|team|workspace|organi[sz]ation)$/;

/** `/domains/{id}/transfer`, `account_transfer`: a transfer of something other than money. */
function handsOver(operation: Operation): boolean {
  if (nounOf(operation) !== 'transfer' && !/transfer/i.test(segments(operation.route).at(-1)?.text ?? ''))
    return false;
  const [last = '', before = ''] = segments(operation.route)
    .filter(({ parameter }) => !parameter)
    .map(({ text }) => text)
    .reverse();
  const [thing = ''] = words(last).filter((word) => !/^(transfers?|initiate|request)$/.test(word));
  const noun = thing === '' ? singular(words(before).at(-1) ?? '') : singular(thing);
  // `/accounts/{id}/transfers` moves money between them.
  return HANDED_OVER.test(noun) && !(thing === '' && noun === 'account');
}

/** "Verifies if the phone number matches the one in use": the answer is at hand, and nobody is contacted. */
function compares({ summary, description }: Operation): boolean {
  return /^\W*(verif(y|ies)|checks?|tests?|compares?)\b[^.]{0,60}\b(if|whether|that|against)\b/i.test(
    summary || description,
  );
}

/** `attempt_verification`, `completeVerification`: the code that somebody was sent comes back; nothing is sent. */
function answersCode(operation: Operation): boolean {
  if (!/^(verification|verify|otp|challenge|code)$/.test(nounOf(operation))) return false;
  const last = segments(operation.route).at(-1);
  const names = [last && !last.parameter ? last.text : '', operation.operationId ?? ''];
  return names.some((name) =>
    /^(attempt|check|complete|confirm|validate|answer|submit)$/.test(words(name)[0] ?? ''),
  );
}

const PERSONAL =
  /^(e_?mail|phone|mobile|first_name|last_name|full_name|given_name|family_name|surname|address|dob|birth|birthday|birthdate|ssn|national_id|ip_address|location)$/;

/** True for the name of a property that tells something about a person. */
export function isPersonalName(name: string): boolean {
  const spoken = words(name);
  return (
    PERSONAL.test(spoken.join('_')) ||
    spoken.some((word) => /^(email|phone|dob|birth|birthdate|ssn)$/.test(word)) ||
    /(^|_)(address|national_id)$/.test(spoken.join('_'))
  );
}

/** Names of the properties of a schema, two levels deep, that tell something about a person. */
export const personalData = memoizeBySchema((contract, schema): string[] => {
  const names: string[] = [];
  for (const [name, property] of flatten(contract, schema).properties) {
    if (isPersonalName(name)) names.push(name);
    else names.push(...[...flatten(contract, property.schema).properties.keys()].filter(isPersonalName));
  }
  return names;
});
