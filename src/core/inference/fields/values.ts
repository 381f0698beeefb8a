import type { Surroundings } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { isObject, type JsonValue } from '../../json';
import { faultsOf } from '../../schema/validate';
import { isMarkedOpen, speaksOfGrowth } from '../data-types/enums';
import { samplesOf } from '../errors/members';
import { textOf } from './data-fields';
import { descriptionsOf } from './described';
import type { Exchanged } from './exchanged';

/** What is known of the values of a field; each once, as text. */
export interface KnownValues {
  values: string[];
  /** A caller has to expect others. */
  isOpen: boolean;
}

type Flow = 'request' | 'response';

/** The values of a field in lists and examples. Prose tells none, and an example that its schema refuses neither. */
export function valuesOf(surroundings: Surroundings, field: Exchanged, flow: Flow): KnownValues {
  const said = saidOf(surroundings, field);
  const stated = said.flatMap((one) =>
    [one.schema, ...choicesOf(surroundings, one.schema)].flatMap((schema) =>
      samplesOf(surroundings, { schema, raw: one.raw }).filter((value) =>
        fits(surroundings, value, schema.node, flow),
      ),
    ),
  );
  const all = [...stated, ...shownValues(surroundings, field, flow)];
  return {
    values: [...new Set(all.flatMap((value) => [value].flat()).flatMap(asText))],
    isOpen:
      said.every(({ schema }) => isOpen(surroundings, schema)) || speaksOfGrowth(textOf(surroundings, field)),
  };
}

/** The values that valid examples of the whole have at the place of a field. */
export function shownValues(
  surroundings: Surroundings,
  { steps, in: place, shownBy }: Exchanged,
  flow: Flow,
): JsonValue[] {
  if (!shownBy) return [];
  const within = place === 'body' ? steps : steps.slice(1);
  return shownBy.examples
    .filter(({ value }) => !shownBy.schema || fits(surroundings, value, shownBy.schema.node, flow))
    .flatMap(({ value }) => at(value, within));
}

function at(value: JsonValue | undefined, steps: readonly (string | number)[]): JsonValue[] {
  const [step, ...rest] = steps;
  if (value === undefined) return [];
  if (step === undefined) return [value];
  if (typeof step === 'string')
    return isObject(value) && Object.hasOwn(value, step) ? at(value[step], rest) : [];
  if (Array.isArray(value)) return value.flatMap((entry) => at(entry, rest));
  return isObject(value) ? Object.values(value).flatMap((entry) => at(entry, rest)) : [];
}

function fits(
  { root, version }: Surroundings,
  value: JsonValue,
  schema: Parameters<typeof faultsOf>[1],
  flow: Flow,
) {
  return faultsOf(value, schema, { root, version, flow, name: 'example', text: false }).length === 0;
}

function saidOf(surroundings: Surroundings, { owner, name, schema, raw }: Exchanged) {
  return owner ? descriptionsOf(surroundings, owner, name, { schema, raw }) : [{ schema, raw }];
}

/** Its choices, and its entries where it is a list. */
function choicesOf(surroundings: Surroundings, schema: Exchanged['schema']): Exchanged['schema'][] {
  const { variants, items } = flatten(surroundings, schema);
  const inner = items ? [items, ...flatten(surroundings, items).variants] : [];
  return [...variants, ...inner];
}

/** One of the choices, or of the parts, lists all there is. */
function isOpen(surroundings: Surroundings, schema: Exchanged['schema']): boolean {
  const flat = flatten(surroundings, schema);
  if (isMarkedOpen(flat)) return true;
  if (flat.items) return isOpen(surroundings, flat.items);
  const lists = (one: Flat) =>
    one.parts.some(({ node }) => node['enum'] !== undefined || node['const'] !== undefined);
  if (flat.variants.length > 0)
    return flat.variants.some((variant) => !lists(flatten(surroundings, variant)));
  return !lists(flat);
}

function asText(value: JsonValue): string[] {
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
