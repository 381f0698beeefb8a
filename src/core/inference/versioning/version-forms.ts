import type { Contract, Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import type { JsonValue } from '../../json';
import { canMatch } from '../../schema/patterns/can-match';
import { eventVersions } from './event-versions';
import { versionInPath, versionsInUrl } from './in-url';
import { isVersionAnswer } from './answered-version';
import { versionParameters, versionsNamedBy } from './named-versions';
import { versionFields, valuesShown, valuesOf } from './version-fields';
import { mediaTypeVersion, plainVersion } from './version-names';

/** How a version is written: a day or month, a bare number (`v2`), a number with a minor one, or anything else. */
export type VersionForm = 'date' | 'major' | 'minor' | 'other';

/** A version as written somewhere, and its form. */
export interface Written {
  text: string;
  form: VersionForm;
}

/** The form of a version. */
export function formOf(version: string): VersionForm {
  if (/^20\d\d[-.]?(0[1-9]|1[0-2]|q[1-4])([-.]?[0-3]\d)?([-.+][a-z][\w.-]{0,40})?$/i.test(version))
    return 'date';
  if (/^v?\d{1,4}([-.]?(alpha|beta|rc|preview|p)\d{0,3}){0,2}$/i.test(version)) return 'major';
  return /^v?\d+\.\d/i.test(version) ? 'minor' : 'other';
}

/** The form in which most places of a contract write versions; undefined where none is shown. */
export const formOfApi = memoizeAlone((contract: Contract): VersionForm | undefined => {
  const counts = new Map<VersionForm, number>();
  for (const operation of contract.operations)
    for (const { form } of writtenIn(contract, operation)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0];
});

/** The versions that a contract writes, without their `v`. */
export const versionsWritten = memoizeAlone((contract: Contract): ReadonlySet<string> => {
  const all = contract.operations.flatMap((operation) => writtenIn(contract, operation));
  return new Set(all.map(({ text }) => plainVersion(text)));
});

/** A version that an operation or event writes otherwise than the rest, or not as a major number or a date. */
export function oddVersion(contract: Contract, operation: Operation): Written | undefined {
  const form = formOfApi(contract);
  return writtenIn(contract, operation).find(
    (one) => one.form !== form || one.form === 'minor' || one.form === 'other',
  );
}

function writtenIn(contract: Contract, operation: Operation): Written[] {
  return operation.kind === 'operation'
    ? [...ofCalls(contract, operation), ...ofAnswers(contract, operation)]
    : eventVersions(contract, operation).flatMap(({ values, schema }) => written(contract, values, schema));
}

function ofCalls(contract: Contract, operation: Operation): Written[] {
  const stated = [
    ...versionsInUrl(operation).map(({ version }) => version),
    ...versionsNamedBy(contract, operation).flatMap(({ version }) => version ?? []),
  ];
  const media = operation.body?.content ?? [];
  return [
    ...asWritten(stated),
    ...[...versionParameters(contract, operation), ...[versionInPath(operation) ?? []].flat()].flatMap(
      (one) => written(contract, valuesShown(contract, one), one.schema),
    ),
    ...media
      .flatMap((one) => versionFields(contract, one, 'event'))
      .flatMap(({ schema, shown }) => written(contract, [...valuesOf(contract, schema), ...shown], schema)),
  ];
}

function ofAnswers(contract: Contract, { responses }: Operation): Written[] {
  const headers = responses
    .flatMap((response) => response.headers)
    .filter(({ name }) => isVersionAnswer(name));
  const media = responses.filter(({ status }) => status.startsWith('2')).flatMap(({ content }) => content);
  return [
    ...headers.flatMap((one) => written(contract, valuesShown(contract, one), one.schema)),
    ...asWritten(media.flatMap(({ type }) => mediaTypeVersion(type) ?? [])),
    ...media
      .flatMap((one) => versionFields(contract, one, 'event'))
      .flatMap(({ schema, shown }) => written(contract, [...valuesOf(contract, schema), ...shown], schema)),
  ];
}

/** The values that are shown, and what else the pattern lets through. */
function written(
  surroundings: Surroundings,
  values: readonly JsonValue[],
  schema: Schema | undefined,
): Written[] {
  const texts = values.flatMap((value) => (isScalar(value) ? [String(value)] : []));
  return asWritten([...texts, ...(schema ? allowed(surroundings, schema) : [])]);
}

function asWritten(versions: readonly string[]): Written[] {
  return [...new Set(versions)].map((text) => ({ text, form: formOf(text) }));
}

function isScalar(value: JsonValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** One of each form. A pattern that allows all of them, or any word, says nothing of the form. */
const SAMPLES = ['2026-03-01', 'v1', '1', 'v1.4', '1.4'];

function allowed(surroundings: Surroundings, schema: Schema): string[] {
  const flat = flatten(surroundings, schema);
  if (keyword(flat, 'format') === 'date') return ['2026-03-01'];
  const pattern = keyword(flat, 'pattern');
  if (typeof pattern !== 'string' || canMatch(pattern, 'zz') !== false) return [];
  const fitting = SAMPLES.filter((sample) => canMatch(pattern, sample) === true);
  return new Set(fitting.map(formOf)).size > 2 ? [] : fitting;
}
