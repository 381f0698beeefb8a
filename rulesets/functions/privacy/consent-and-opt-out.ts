import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { speaksOfConsent } from '../../../src/core/inference/privacy/consent';
import { forgets, keepsPeople, peopleIn } from '../../../src/core/inference/privacy/people';
import { contactsPerson } from '../../../src/core/inference/privacy/reaches';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** The questions a reviewer asks where people are concerned: may I contact this person, and how do I forget one? */
export default perDocument(function* ({ contract, operations, examine }) {
  const contacting = operations.filter((operation) => contactsPerson(contract, operation));
  const keeping = operations.filter((operation) => keepsPeople(contract, operation));
  for (const operation of [...contacting, ...keeping]) examine(operation);
  const silent = contacting.filter((operation) => !speaksOfConsent(contract, operation));
  yield* collapse(silent.map(optOut), contacting.length, (count, of, first) => ({
    message: `A reviewer would ask what happens when the recipient has opted out: ${count} of ${of} operations that contact people do not say it, among them ${first}.`,
    path: ['paths'],
  }));
  const lasting = keeping.filter((operation) => !forgets(contract, operation));
  yield* collapse(
    lasting.map((operation) => erasure(contract, operation)),
    keeping.length,
    (count, of, first) => ({
      message: `A reviewer would ask how data about people is erased: ${count} of ${of} operations that store some have no \`DELETE\` and state no retention, among them ${first}.`,
      path: ['paths'],
    }),
  );
});

function optOut({ name: place, path, node }: Operation): Placed {
  return {
    place,
    message: `A reviewer would ask what ${code(place)} answers when the recipient has opted out: name a failure of its own, such as \`recipient_opted_out\`, that is not to be tried again.`,
    path: 'description' in node ? [...path, 'description'] : path,
  };
}

function erasure(contract: Surroundings, operation: Operation): Placed {
  const [name = ''] = peopleIn(contract, operation);
  return {
    place: operation.name,
    message: `A reviewer would ask how ${code(name)} and the other data about a person that ${code(operation.name)} stores are erased: add a \`DELETE\`, or say how long they are kept.`,
    path: operation.path,
  };
}
