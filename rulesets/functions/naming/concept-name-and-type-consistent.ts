import type { Surroundings } from '../../../src/core/contract/contract';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { dataFields, labelOf, missFields, placesOf } from '../../../src/core/inference/fields/data-fields';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import type { Examine } from '../rule/review';
import { conceptOf, type Concept } from '../../../src/core/inference/naming/concepts';
import { holdsMoment, momentOf, withoutDoubles } from '../../../src/core/inference/naming/moments';
import { isOfStandard } from '../../../src/core/inference/naming/prescribed';
import { isClear, sidesOf } from '../../../src/core/inference/naming/sides';
import { code } from '../../../src/core/texts/wording';

/** What has one name has one type, and one moment has one name. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations);
  // What goes both ways is one place.
  const distinct = [...new Map(fields.map((field) => [field.path, field])).values()];
  missFields(contract);
  yield* oncePerPlace([
    ...differentTypes(contract, distinct, examine),
    ...differentNames(contract, distinct, examine),
  ]);
});

function* differentTypes(
  contract: Surroundings,
  fields: readonly DataField[],
  examine: Examine,
): Generator<Problem> {
  const groups = new Map<string, Concept[]>();
  for (const field of fields) {
    const concept = conceptOf(contract, field);
    if (!concept) continue;
    for (const place of placesOf(field)) examine(place);
    const group = groups.get(field.snake);
    if (group) group.push(concept);
    else groups.set(field.snake, [concept]);
  }
  for (const group of groups.values()) {
    // Of two types of an id, equally frequent, the string is the one to keep.
    const sides = sidesOf(group, ({ kind }) => kind, 'string');
    const [model] = sides?.main ?? [];
    if (!sides || !model || !(model.isId || isClear(sides))) continue;
    for (const { field, kind, written } of sides.others)
      if (clash(kind, model.kind))
        yield {
          message: `${code(field.name)} is ${code(written)} here and ${code(model.written)} elsewhere, for example in ${code(labelOf(model.field))}. Give it one type.`,
          path: field.path,
          related: [model.field.path],
        };
  }
}

/** A string without a format may well be a date: what it lacks is another rule's to say. */
function clash(one: Concept['kind'], other: Concept['kind']): boolean {
  const isBare = one === 'string' || other === 'string';
  return !(isBare && [one, other].some((kind) => kind === 'date' || kind === 'date-time'));
}

function* differentNames(
  contract: Surroundings,
  fields: readonly DataField[],
  examine: Examine,
): Generator<Problem> {
  const groups = new Map<ReadonlySet<string>, DataField[]>();
  for (const field of fields) {
    const moment = momentOf(field.snake);
    if (!moment || field.parameter !== undefined || isOfStandard(field.path) || !holdsMoment(contract, field))
      continue;
    for (const place of placesOf(field)) examine(place);
    const group = groups.get(moment);
    if (group) group.push(field);
    else groups.set(moment, [field]);
  }
  for (const group of groups.values()) {
    const sides = sidesOf(withoutDoubles(group), ({ snake }) => snake);
    const [model] = sides?.main ?? [];
    if (!sides || !model || !isClear(sides)) continue;
    for (const { name, path } of sides.others)
      yield {
        message:
          sides.main.length > sides.others.length
            ? `${code(name)} means the same as ${code(model.name)}, its name in most objects. Settle on one.`
            : `${code(name)} means the same as ${code(model.name)}, its name elsewhere. Settle on one.`,
        path,
        related: [model.path],
      };
  }
}
