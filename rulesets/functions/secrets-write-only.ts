import type { Contract, Operation } from '../../src/core/contract/contract';
import { dataFields, placesOf, type DataField } from '../../src/core/contract/inference/data-fields';
import { successesOf } from '../../src/core/contract/statuses';
import { segments, words } from '../../src/core/contract/inference/words';
import { defineRule, oncePerPlace, reviewed } from './define-rule';
import { isSecret, isWriteOnly } from './security/secrets';
import { code } from './wording';

const ID = 'secrets-write-only';

/** What a GET answers holds no secret in clear: it was shown once, or is only ever written. */
export default defineRule(ID, function* (contract, examine) {
  const reads = reviewed(ID, contract.operations).filter(isRead);
  for (const operation of reads) examine(operation);
  const judged = reads.filter((operation) => !handsOutSecrets(operation));
  const problems = [];
  for (const field of answered(contract, judged)) {
    for (const place of placesOf(field)) examine(place);
    if (isWriteOnly(contract, field)) continue;
    problems.push({
      message: `${code(field.name)} should be \`writeOnly\`: as it stands, ${code(field.operation?.name ?? '')} gives it to everyone who may read.`,
      path: field.path,
    });
  }
  yield* oncePerPlace(problems);
});

function isRead(operation: Operation): boolean {
  return operation.method === 'get' && successesOf(operation).some(({ content }) => content.length > 0);
}

/** An address that is there for the secret, such as `/keys/{id}/secret`, can be guarded and logged by itself. */
function handsOutSecrets({ route }: Operation): boolean {
  return segments(route).some(
    ({ text, parameter }) =>
      !parameter &&
      words(text).some((word) => /^(secret|credential|password|token|reveal|oauth2?)s?$/.test(word)),
  );
}

/** The secrets in answers, those inside something that is itself write-only left out. */
function answered(contract: Contract, reads: readonly Operation[]): DataField[] {
  const fields = dataFields(contract, reads).filter(({ direction }) => direction === 'response');
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
