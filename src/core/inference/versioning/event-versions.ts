import type { Contract, MediaType, Operation, Schema } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { text } from '../../contract/follow';
import { memoizeAlone } from '../../contract/memoize';
import type { JsonValue } from '../../json';
import { successesOf } from '../../contract/statuses';
import { shownAt } from '../errors/shown-at';
import { textOf } from '../fields/data-fields';
import { typeSourceOf } from '../webhooks/event-types';
import { valuesOf as typesOf } from '../webhooks/type-values';
import { isRaisedLater, ownDefault } from './default-version';
import { valuesOf, valuesShown, versionFields } from './version-fields';
import { mediaTypeVersion } from './version-names';

/** A place in which an event says which version it is in, and the values that are known of it. */
export interface EventVersion {
  kind: 'content' | 'type';
  values: JsonValue[];
  schema: Schema | undefined;
}

type Written = Omit<EventVersion, 'kind'>;

/** The places in which every event of a delivery says its version: a field, a header, its media type, its type. */
export function eventVersions(contract: Contract, delivery: Operation): EventVersion[] {
  return [...inContent(contract, delivery), ...inType(contract, delivery)];
}

function inContent(contract: Contract, delivery: Operation): EventVersion[] {
  const headers = delivery.parameters.filter((one) => one.in === 'header' && IN_HEADER.test(one.name));
  const media = delivery.body?.content ?? [];
  const inEach = media.map((one) => [
    ...versionFields(contract, one, 'event')
      .filter(({ isThere }) => isThere)
      .map(({ schema, shown }) => ({ values: [...valuesOf(contract, schema), ...shown], schema })),
    ...inDataSchema(contract, one),
    ...[mediaTypeVersion(one.type) ?? []].flat().map((version) => ({ values: [version], schema: undefined })),
  ]);
  const fields = inEach.some((found) => found.length === 0) ? [] : inEach.flat();
  return [
    ...headers.map((one) => ({ values: valuesShown(contract, one), schema: one.schema })),
    ...fields,
  ].map((one) => ({ kind: 'content' as const, ...one }));
}

const IN_HEADER =
  /(^|-)(api|event|schema|payload|webhook|hook|notification|data|contract|body)-?version(-used)?$|^(x-)?[a-z]+-version$|^ce-dataschema$/i;

/** `dataschema` of CloudEvents leads to a schema of one version. */
function inDataSchema(contract: Contract, { schema, examples }: MediaType): Written[] {
  const property = schema && flatten(contract, schema).properties.get('dataschema');
  const shown = [
    ...shownAt(examples, ['dataschema']),
    ...(property ? valuesOf(contract, property.schema) : []),
  ];
  const versions = shown.flatMap((uri) => (typeof uri === 'string' ? (IN_URI.exec(uri)?.[1] ?? []) : []));
  return versions.length > 0 ? [{ values: versions, schema: undefined }] : [];
}

const IN_URI = /[/=:.-](v\d+(?:\.\d+)?|20\d\d-\d\d(?:-\d\d)?|\d+(?:\.\d+)?)(?=[/?#&]|\.json|$)/i;

/** `message.delivered.v1`, each of them. */
function inType(contract: Contract, delivery: Operation): EventVersion[] {
  const source = typeSourceOf(contract, delivery);
  const values = source ? (typesOf(contract, delivery, source) ?? []) : [];
  const versions = values.map((value) => IN_TYPE.exec(value)?.[1]);
  if (versions.length === 0 || versions.some((one) => one === undefined)) return [];
  return [{ kind: 'type', values: versions.flatMap((one) => one ?? []), schema: undefined }];
}

const IN_TYPE = /(?:^|[._/:@-])(v\d+(?:\.\d+)?|20\d\d-\d\d(?:-\d\d)?)(?=[._/:@-]|$)/i;

/** True where a subscription settles which version its events are in: its caller chooses, or is told. */
export function settlesEventVersion(contract: Contract, operation: Operation): boolean {
  const bodies = operation.body?.content ?? [];
  const answers = successesOf(operation).flatMap(({ content }) => content);
  const all = [...bodies, ...answers].flatMap((media) => versionFields(contract, media, 'event'));
  // Chosen for as long as no release moves it.
  if (all.some((field) => isRaisedLater(textOf(contract, field)))) return false;
  return (
    (bodies.length > 0 && bodies.every((media) => chosenIn(contract, media))) ||
    (answers.length > 0 && answers.every((media) => toldIn(contract, media)))
  );
}

/** An input that must be there, or has a default that stays. */
function chosenIn(contract: Contract, media: MediaType): boolean {
  return versionFields(contract, media, 'event').some(({ name, schema, raw, isRequired }) => {
    if (raw['readOnly'] === true || schema.node['readOnly'] === true) return false;
    const description = text(raw, 'description');
    return isRequired || ownDefault(contract, { name, description, schema }) === 'stays';
  });
}

/** Of the subscription; what all answers have is the version of the answer. */
function toldIn(contract: Contract, media: MediaType): boolean {
  const ofAnswers = placesInAnswers(contract);
  return versionFields(contract, media, 'event').some(
    ({ isThere, place }) => isThere && !ofAnswers.has(place.join('.')),
  );
}

const placesInAnswers = memoizeAlone((contract: Contract): Set<string> => {
  const all = contract.operations.flatMap((operation) =>
    successesOf(operation).flatMap(({ content }) => content),
  );
  const places = all.map((media) =>
    versionFields(contract, media, 'answer').map(({ place }) => place.join('.')),
  );
  return new Set(places.flat().filter((one) => all.length > 1 && places.every((some) => some.includes(one))));
});
