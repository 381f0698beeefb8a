import type { Operation } from '../../../src/core/contract/contract';
import { dataFields, placesOf } from '../../../src/core/inference/fields/data-fields';
import { isSession, isWrite } from '../../../src/core/inference/operations/kinds';
import { successesOf } from '../../../src/core/contract/statuses';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import {
  answeredSecrets,
  isForSecrets,
  isShownOnce,
} from '../../../src/core/inference/security/answered-secrets';
import { isSecret, isWriteOnly } from '../../../src/core/inference/security/secrets';
import { code } from '../../../src/core/texts/wording';

/** What a GET answers holds no secret in clear; what is shown once, by the answer to the creation, says so. */
export default perDocument(function* ({ contract, operations, examine }) {
  const answering = operations.filter(answers);
  const reads = answering.filter(({ method }) => method === 'get');
  for (const operation of reads) examine(operation);
  // Most documents hold none, and the walk from the reads alone costs.
  if (!dataFields(contract, contract.operations).some((field) => isSecret(contract, field))) return;
  const problems: Problem[] = [];
  for (const field of answeredSecrets(
    contract,
    reads.filter((one) => !isForSecrets(one)),
  )) {
    for (const place of placesOf(field)) examine(place);
    if (isWriteOnly(contract, field)) continue;
    problems.push({
      message: `${code(field.name)} should be \`writeOnly\`: as it stands, ${code(field.operation?.name ?? '')} gives it to everyone who may read.`,
      path: field.path,
    });
  }
  const writes = answering.filter(
    (operation) =>
      isWrite(operation) && !isSession(operation) && !isForSecrets(operation) && !isShownOnce(operation),
  );
  for (const field of answeredSecrets(contract, writes)) {
    for (const place of placesOf(field)) examine(place);
    if (isWriteOnly(contract, field)) continue;
    problems.push({
      message: `${code(field.name)} is in the response of ${code(field.operation?.name ?? '')}: make it \`writeOnly\`, or say in its description that it is shown only once.`,
      path: field.path,
    });
  }
  yield* oncePerPlace(problems);
});

function answers(operation: Operation): boolean {
  return successesOf(operation).some(({ content }) => content.length > 0);
}
