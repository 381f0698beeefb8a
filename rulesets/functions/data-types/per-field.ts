import type { Contract } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { dataFields, labelOf, placesOf } from '../../../src/core/inference/fields/data-fields';
import type { JsonObject } from '../../../src/core/json';
import { collapse, MANY, type Placed, type Whole } from '../rule/collapse';
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

/** One rule on types, read in ten places, is still read. */
const FEWEST = 10;

/** A rule on single fields: parameters, and properties at any depth, each once whatever uses it. */
export function perField({ applies, judge, message }: PerField) {
  return perDocument(function* ({ contract, operations, examine }) {
    const fields = dataFields(contract, operations).filter((field) => applies(contract, field));
    for (const field of fields) for (const place of placesOf(field)) examine(place);
    const sound = new Set<JsonObject>();
    const problems: Placed[] = [];
    for (const field of fields) {
      const problem = judge(contract, field);
      if (problem) problems.push({ ...problem, place: labelOf(field) });
      else sound.add(field.schema.node);
    }
    // A schema that many fields share is one place, and one of those that are counted.
    const distinct = oncePerPlace(problems);
    const whole: Whole = (_, of, first) => ({
      message: message(distinct.length, of, first),
      path: ['paths'],
    });
    yield* collapse(distinct, distinct.length + sound.size, whole, { most: MANY, fewest: FEWEST });
  });
}
