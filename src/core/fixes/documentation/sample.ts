import type { Contract, Schema } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { bare, put, type JsonValue } from '../../json';
import { faultsOf } from '../../schema/validate';
import type { Flow } from '../../openapi/places';

/** A value of a schema, and whether all of it was stated. */
export interface Sample {
  value: JsonValue;
  isWhole: boolean;
}

const DEEPEST = 5;
const TODO = 'TODO';
const FORMATS = new Map([
  ['date-time', '2026-01-31T12:00:00Z'],
  ['date', '2026-01-31'],
  ['email', 'todo@example.com'],
  ['uri', 'https://example.com/TODO'],
  ['url', 'https://example.com/TODO'],
  ['uuid', '7d3c1f9e-5a0b-4c7e-9a54-0f6f6a1c2b3d'],
]);

/** What the fields of a body show, put together; `TODO` where a field shows nothing. Undefined for what is no object or list. */
export function sampleOf(contract: Contract, schema: Schema, flow: Flow): Sample | undefined {
  const sample = new Sampling(contract, flow);
  const value = sample.of(schema, 0);
  const { root, version } = contract;
  const given = { root, version, flow, name: 'example', text: false };
  if (faultsOf(value, schema.node, given).length > 0) return undefined;
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
    ? { value, isWhole: sample.isWhole }
    : undefined;
}

class Sampling {
  isWhole = true;

  constructor(
    private readonly contract: Contract,
    private readonly flow: Flow,
  ) {}

  of(schema: Schema, depth: number): JsonValue {
    const flat = flatten(this.contract, schema);
    const [example] = [keyword(flat, 'examples')].flat();
    const stated = keyword(flat, 'example') ?? example ?? keyword(flat, 'const') ?? keyword(flat, 'default');
    const [first] = [keyword(flat, 'enum')].flat();
    if (stated !== undefined) return stated;
    if (first !== undefined) return first;
    if (flat.items && depth < DEEPEST) return [this.of(flat.items, depth + 1)];
    if (flat.properties.size === 0 || depth >= DEEPEST)
      return this.unstated(flat.types, keyword(flat, 'format'));
    const value = bare();
    for (const [name, { schema: inner, raw, required, variant }] of flat.properties) {
      const other = this.flow === 'request' ? 'readOnly' : 'writeOnly';
      const isOther = [raw, inner.node].some((node) => node[other] === true || node['deprecated'] === true);
      if (variant || isOther) continue;
      // What may be left out is shown where something is known of it.
      const before = this.isWhole;
      const own = raw['example'] ?? this.of(inner, depth + 1);
      if (required || this.isWhole === before) put(value, name, own);
      else this.isWhole = before;
    }
    return value;
  }

  private unstated(types: ReadonlySet<string>, format: JsonValue | undefined): JsonValue {
    this.isWhole = false;
    if (types.has('integer') || types.has('number')) return 0;
    if (types.has('boolean')) return true;
    return types.has('object') ? bare() : (typeof format === 'string' && FORMATS.get(format)) || TODO;
  }
}
