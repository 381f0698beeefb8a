import type { Contract, Operation } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import type { DataField } from '../fields/data-field';
import { dataFields } from '../fields/data-fields';
import { segments, words } from '../text/words';
import { isSecret, isWriteOnly, saysOnce } from './secrets';

/** The secrets in the answers of operations, those inside something that is itself write-only left out. */
export function answeredSecrets(contract: Contract, operations: readonly Operation[]): DataField[] {
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

/** True for an address that is there for a secret, such as `/keys/{id}/secret`: it can be guarded and logged by itself. */
export function isForSecrets({ route }: Operation): boolean {
  return segments(route).some(
    ({ text, parameter }) =>
      !parameter &&
      words(text).some((word) =>
        /^(secret|credential|password|token|reveal|oauth2?|ephemeral|temporary)s?$/.test(word),
      ),
  );
}

/** True where the operation or its answer says, in place of the field, that a secret is shown this one time. */
export function isShownOnce(operation: Operation): boolean {
  return [operation, ...successesOf(operation)].some(({ description }) => saysOnce(description));
}
