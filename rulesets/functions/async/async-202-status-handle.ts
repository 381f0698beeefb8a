import { accepting, handleOf, saysItEndsHere } from '../../../src/core/inference/async/long-running';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** A 202 tells the caller where to look for the outcome. */
export default perDocument(function* ({ contract, operations, examine }) {
  const accepted = accepting(operations);
  for (const { response } of accepted) examine(response);
  const problems = accepted.flatMap(({ operation, response }): Placed[] => {
    const handle = handleOf(contract, operation, response);
    if ((handle !== undefined && handle !== 'dead-end') || saysItEndsHere(operation, response)) return [];
    const name = code(operation.name);
    const message =
      handle === 'dead-end'
        ? `The \`202\` of ${name} returns an id that no documented GET takes: add the operation that tells how it ended.`
        : `The \`202\` of ${name} should tell the caller where to look: a \`Location\` header, or an id that a documented GET takes.`;
    return [{ place: operation.name, message, path: response.path }];
  });
  yield* collapse(problems, accepted.length, (count, of, first) => ({
    message: `${count} of ${of} \`202\` responses should tell the caller where to look, among them ${first}: a \`Location\` header, or an id that a documented GET takes.`,
    path: ['paths'],
  }));
});
