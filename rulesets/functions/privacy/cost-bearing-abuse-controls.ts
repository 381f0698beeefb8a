import type { Contract, Operation } from '../../../src/core/contract/contract';
import { responsesPlace } from '../../../src/core/contract/statuses';
import { missingRefusals, statesControls } from '../../../src/core/inference/privacy/abuse-controls';
import { isCostly } from '../../../src/core/inference/privacy/reaches';
import { code, listed } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** What spends money or contacts people says how it is kept from being abused, and how a refusal looks. */
export default perDocument(function* ({ contract, operations, examine }) {
  const judged = operations.filter((operation) => isCostly(contract, operation));
  for (const operation of judged) examine(operation);
  yield* collapse(
    judged.flatMap((operation) => problemsOf(contract, operation)),
    judged.length,
    (count, of, first) => ({
      message: `${count} of ${of} operations that spend money or contact people should document \`429\`, \`403\` and the limits that protect from abuse: ${first}.`,
      path: ['paths'],
    }),
  );
});

function problemsOf(contract: Contract, operation: Operation): Placed[] {
  const { name: place, node, path } = operation;
  const problems: Placed[] = [];
  const missing = missingRefusals(contract, operation);
  if (missing.length > 0)
    problems.push({
      place,
      message: wanted(code(place), missing),
      path: responsesPlace(operation),
    });
  if (!statesControls(contract, operation))
    problems.push({
      place,
      message: `${code(place)} costs money or reaches a person each time: it should say what protects it from abuse, such as a limit per recipient, allowed countries or a spending cap.`,
      path: 'description' in node ? [...path, 'description'] : path,
    });
  return problems;
}

function wanted(place: string, missing: readonly string[]): string {
  if (missing.length === 1 && missing[0] === '429')
    return `${place} costs money or reaches a person each time: it should document \`429\`, for too often.`;
  if (missing.length === 1)
    return `${place} costs money or reaches a person each time: it should document \`403\`, for not allowed.`;
  return `${place} costs money or reaches a person each time: it should document ${listed(missing)}, for too often and for not allowed.`;
}
