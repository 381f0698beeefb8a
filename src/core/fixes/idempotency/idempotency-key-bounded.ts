import { flatten, keyword } from '../../contract/flatten';
import type { Change } from '../../document/edits/change';
import { examplesOfKey } from '../../inference/idempotency/key-examples';
import { proposal, set, type Fixer } from '../fix';
import { keyAt } from './keys-at';

/** A text of bounded length, and an example of it. */
export const idempotencyKeyBounded: Fixer = (subject) => {
  const { contract, path } = subject;
  const retry = keyAt(subject);
  if (!retry) return undefined;
  const flat = retry.schema && flatten(contract, retry.schema);
  if (flat && flat.types.size > 0 && !flat.types.has('string')) return undefined;
  const place = retry.schema?.path ?? [...path, 'schema'];
  const has = (...names: string[]) => names.some((name) => flat && keyword(flat, name) !== undefined);
  const changes: Change[] = [
    ...(flat?.types.has('string') ? [] : [set([...place, 'type'], 'string')]),
    ...(has('maxLength', 'enum', 'format') ? [] : [set([...place, 'maxLength'], 255)]),
    // A pattern has values of its own.
    ...(examplesOfKey(contract, retry).length > 0 || has('pattern', 'enum')
      ? []
      : [set([...(retry.parameter ? path : place), 'example'], SAMPLE)]),
  ];
  const what = changes.map((change) => String(change.path.at(-1))).join(', ');
  return proposal('suggestion', { say: 'add', what }, changes);
};

const SAMPLE = '7d3c1f9e-5a0b-4c7e-9a54-0f6f6a1c2b3d';
