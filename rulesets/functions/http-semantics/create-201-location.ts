import { responsesFor } from '../../../src/core/contract/statuses';
import { leadsThere } from '../../../src/core/inference/http-semantics/created';
import { endsInParameter, isCreate } from '../../../src/core/inference/operations/kinds';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Who creates something is told where it is: a `Location`, a link, or its id in the body. */
export default perDocument(function* ({ contract, operations, examine }) {
  const created = operations
    .filter((operation) => isCreate(contract, operation) && !endsInParameter(operation))
    .flatMap((operation) => responsesFor(operation, '201').map((response) => ({ operation, response })));
  for (const { operation, response } of created) {
    examine(operation);
    examine(response);
  }
  const problems = created
    .filter(({ operation, response }) => !leadsThere(contract, operation, response))
    .map(({ operation, response }): Placed => ({
      message: `The \`201\` of ${code(operation.name)} should lead to what was made: with a \`Location\` header, or its id in the body.`,
      path: response.path,
      place: operation.name,
    }));
  yield* oncePerPlace(
    collapse(problems, created.length, (count, of, first) => ({
      message: `${count} of ${of} \`201\` responses do not lead to what was made, among them ${first}: add a \`Location\` header, or the id.`,
      path: ['paths'],
    })),
  );
});
