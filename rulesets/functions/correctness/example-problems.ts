import type { Surroundings } from '../../../src/core/contract/contract';
import type { JsonValue } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import type { Flow } from '../../../src/core/openapi/places';
import { faultsOf } from '../../../src/core/schema/validate';
import type { Stated } from '../../../src/core/contract/stated-examples';

/** One problem per fault of an example, at the offending value. */
export function* exampleProblems(
  { root, version }: Surroundings,
  schema: JsonValue,
  { value, path, name }: Stated,
  flow: Flow,
  text = false,
): Generator<Problem> {
  for (const fault of faultsOf(value, schema, { root, version, flow, name, text }))
    yield { message: fault.message, path: [...path, ...fault.path] };
}
