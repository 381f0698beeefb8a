import type { Contract } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { dataFields, labelOf, placesOf } from '../../../src/core/inference/fields/data-fields';
import { collapse, MANY, type Whole } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** Of fields, by what their names and schemas mean. */
export interface PerField {
  /** Whether the rule has anything to ask of a field. */
  applies: (contract: Contract, field: DataField) => boolean;
  judge: (contract: Contract, field: DataField) => Problem | undefined;
  /** What is said in place of nearly as many problems as there are schemas of such fields, or of more than anybody reads. */
  message: (...parts: Parameters<Whole>) => string;
}

/** A rule on single fields: parameters, and properties at any depth, each once whatever uses it. */
export function perField({ applies, judge, message }: PerField) {
  return perDocument(function* ({ contract, operations, examine }) {
    const fields = dataFields(contract, operations).filter((field) => applies(contract, field));
    for (const field of fields) for (const place of placesOf(field)) examine(place);
    const problems = fields.flatMap((field) => {
      const problem = judge(contract, field);
      return problem ? { ...problem, place: labelOf(field) } : [];
    });
    const schemas = new Set(fields.map(({ schema }) => schema.node)).size;
    const whole: Whole = (...parts) => ({ message: message(...parts), path: ['paths'] });
    yield* oncePerPlace(collapse(problems, schemas, whole, MANY));
  });
}
