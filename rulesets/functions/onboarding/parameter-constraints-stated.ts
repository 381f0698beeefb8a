import type { Surroundings } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { isPhone } from '../../../src/core/inference/data-types/phones';
import { isTimeName } from '../../../src/core/inference/data-types/times';
import type { DataField } from '../../../src/core/inference/fields/data-field';
import { dataFields, labelOf, placesOf } from '../../../src/core/inference/fields/data-fields';
import {
  isHandedOn,
  isRequiredText,
  statesLimits,
} from '../../../src/core/inference/onboarding/stated-limits';
import { code, listed } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** Forty equal findings teach nothing: the rest is counted. */
const MOST = 10;

/** A required text that callers send says what is accepted: a length, a pattern, a format or a list. */
export default perDocument(function* ({ contract, operations, examine }) {
  const fields = dataFields(contract, operations).filter(
    (field) =>
      isRequiredText(contract, field) &&
      !isHandedOn(field, contract) &&
      !isQuery(field) &&
      !hasOwnRule(contract, field),
  );
  for (const field of fields) for (const place of placesOf(field)) examine(place);
  const problems = fields.flatMap((field) => review(contract, field));
  const count = new Set(fields.map(labelOf)).size;
  yield* capped(
    collapse(problems, count, (unstated, of, first) => ({
      message: `${unstated} of ${of} required texts do not say what is accepted, among them ${first}: add \`maxLength\`, \`pattern\`, \`enum\` or \`format\`.`,
      path: ['paths'],
    })),
    problems,
  );
});

function review(contract: Surroundings, field: DataField): Placed[] {
  if (statesLimits(contract, field)) return [];
  return [
    {
      place: labelOf(field),
      message: `${code(field.name)} should say what is accepted, with \`maxLength\`, \`pattern\`, \`enum\` or \`format\`: otherwise callers find the limit with a customer's text.`,
      path: field.schema.path,
    },
  ];
}

/** The first few at their places, and the number of the others. */
function* capped(problems: readonly Problem[], all: readonly Placed[]): Generator<Problem> {
  const distinct = oncePerPlace(problems);
  yield* distinct.slice(0, MOST);
  const rest = distinct.slice(MOST);
  if (rest.length === 0) return;
  const places = rest.flatMap((problem) => all.find((one) => one === problem)?.place ?? []);
  yield {
    message: `Nothing is said of what is accepted in ${rest.length} more of the required texts, among them ${listed(places.slice(0, 3))}.`,
    path: ['paths'],
  };
}

/** The body of GraphQL is a program, and its limit is not a length. */
function isQuery({ operation }: DataField): boolean {
  return /\/graphql\/?$/i.test(operation?.route ?? '');
}

/** Phone numbers and times are asked for their form elsewhere; twice would be noise. */
function hasOwnRule(contract: Surroundings, field: DataField): boolean {
  return isPhone(contract, field) || isTimeName(field.snake);
}
