import type { Contract, Operation } from '../../../src/core/contract/contract';
import { dataFields, placesOf, type DataField } from '../../../src/core/inference/fields/data-fields';
import { isSession, isWrite } from '../../../src/core/inference/operations/kinds';
import { successesOf } from '../../../src/core/contract/statuses';
import { segments, words } from '../../../src/core/inference/text/words';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isSecret, isWriteOnly, saysOnce } from '../../../src/core/inference/security/secrets';
import { code } from '../../../src/core/texts/wording';

/** What a GET answers holds no secret in clear; what is shown once, by the answer to the creation, says so. */
export default perDocument(function* ({ contract, operations, examine }) {
  const answering = operations.filter(answers);
  const reads = answering.filter(({ method }) => method === 'get');
  for (const operation of reads) examine(operation);
  // Most documents hold none, and the walk from the reads alone costs.
  if (!dataFields(contract, contract.operations).some((field) => isSecret(contract, field))) return;
  const problems: Problem[] = [];
  for (const field of answered(contract, reads.filter(isOrdinary))) {
    for (const place of placesOf(field)) examine(place);
    if (isWriteOnly(contract, field)) continue;
    problems.push({
      message: `${code(field.name)} should be \`writeOnly\`: as it stands, ${code(field.operation?.name ?? '')} gives it to everyone who may read.`,
      path: field.path,
    });
  }
  const writes = answering.filter(
    (operation) =>
      isWrite(operation) && !isSession(operation) && isOrdinary(operation) && !saidOnce(operation),
  );
  for (const field of answered(contract, writes)) {
    for (const place of placesOf(field)) examine(place);
    if (isWriteOnly(contract, field)) continue;
    problems.push({
      message: `${code(field.name)} is in the answer of ${code(field.operation?.name ?? '')}: make it \`writeOnly\`, or say in its description that it is shown only once.`,
      path: field.path,
    });
  }
  yield* oncePerPlace(problems);
});

function answers(operation: Operation): boolean {
  return successesOf(operation).some(({ content }) => content.length > 0);
}

/** Not an address that is there for the secret, such as `/keys/{id}/secret`: it can be guarded and logged by itself. */
function isOrdinary({ route }: Operation): boolean {
  return !segments(route).some(
    ({ text, parameter }) =>
      !parameter &&
      words(text).some((word) =>
        /^(secret|credential|password|token|reveal|oauth2?|ephemeral|temporary)s?$/.test(word),
      ),
  );
}

/** Said about the operation or its answer, in place of the field. */
function saidOnce(operation: Operation): boolean {
  return [operation, ...successesOf(operation)].some(({ description }) => saysOnce(description));
}

/** The secrets in answers, those inside something that is itself write-only left out. */
function answered(contract: Contract, operations: readonly Operation[]): DataField[] {
  const fields = dataFields(contract, operations).filter(({ direction }) => direction === 'response');
  const hidden = new Set(
    fields.flatMap((field) => (field.raw['writeOnly'] === true ? [field.usedAt.join('\n')] : [])),
  );
  return fields.filter(
    (field) =>
      isSecret(contract, field) &&
      (isWriteOnly(contract, field) ||
        !field.usedAt.some((_, i) => hidden.has(field.usedAt.slice(0, i).join('\n')))),
  );
}
