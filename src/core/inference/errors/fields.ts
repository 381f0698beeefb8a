import type { Schema, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import type { JsonObject } from '../../json';
import { words } from '../text/words';
import { plain } from './plain';

/** What a body can say about the fields of a request: each that is wrong, one of them, or none. */
export type FieldReport = { kind: 'each' } | { kind: 'one'; name: string } | { kind: 'none' };

const FIELD =
  /^(source_?)?(json_?)?(field|pointer|param|parameter|path|property|attribute|location|loc|source|target|key|instance_path)(_?(name|path|pointer|s))?$|^name$|^in$/;
const REASON =
  /^(.*_)?(code|reason|issue|detail|details|message|messages|description|title|msg|error|type|rule|text|cause)$/;
const LIST =
  /^(errors?|details?|fields?|violations|issues|problems|invalidparams|invalidparameters|invalidfields|fielderrors|fieldviolations|validationerrors|validation|causes|reasons|messages|info|data|meta|context)$/;

/** Searches a body for a list of problems with a field each, or a map from fields to problems. */
export function reportOn(contract: Surroundings, schema: Schema, seen = new Set<JsonObject>()): FieldReport {
  // An error may hold whole resources, and those each other.
  if (seen.has(schema.node)) return { kind: 'none' };
  const top = seen.size === 0;
  seen.add(schema.node);
  const flat = flatten(contract, schema);
  if (top && flat.items && isProblem(contract, flat.items)) return { kind: 'each' };
  let report: FieldReport = { kind: 'none' };
  const variants = flat.variants.map((variant) => reportOn(contract, variant, seen));
  for (const found of [...variants, ...ofProperties(contract, schema, seen)]) {
    if (found.kind === 'each') return found;
    if (found.kind === 'one' && report.kind === 'none') report = found;
  }
  return report;
}

function* ofProperties(
  contract: Surroundings,
  schema: Schema,
  seen: Set<JsonObject>,
): Generator<FieldReport> {
  for (const [name, property] of flatten(contract, schema).properties) {
    const inner = flatten(contract, property.schema);
    const isEnvelope = LIST.test(plain(name));
    if (inner.items) {
      const described = flatten(contract, inner.items).properties.size > 0;
      if ((isEnvelope || described) && isProblem(contract, inner.items)) yield { kind: 'each' };
      else if (isEnvelope) yield reportOn(contract, inner.items, seen);
    } else if (isEnvelope && isMap(contract, property.schema)) yield { kind: 'each' };
    else if (isEnvelope) yield reportOn(contract, property.schema, seen);
    else if (/^(field|param|parameter|pointer|property|attribute|fieldname|paramname)$/.test(plain(name)))
      yield { kind: 'one', name };
  }
}

/** One item of a list: where, and what. An item that is not described may be anything. */
function isProblem(contract: Surroundings, item: Schema): boolean {
  const { properties, types, isUnion } = flatten(contract, item);
  if (properties.size === 0) return !isUnion && (types.size === 0 || types.has('object'));
  const names = [...properties].flatMap(([name, { schema }]) => [
    name,
    // JSON:API: `source: { pointer }`.
    ...flatten(contract, schema).properties.keys(),
  ]);
  const spoken = names.map((name) => words(name).join('_'));
  return spoken.some((name) => FIELD.test(name)) && spoken.some((name) => REASON.test(name));
}

/** `errors: { to: ['is not a number'] }`: the keys are the fields. */
function isMap(contract: Surroundings, schema: Schema): boolean {
  const { values, types, properties, isUnion } = flatten(contract, schema);
  if (values) return true;
  return types.size === 1 && types.has('object') && properties.size === 0 && !isUnion;
}
