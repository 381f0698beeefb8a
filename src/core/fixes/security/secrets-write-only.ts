import { referenceOf } from '../../openapi/reference';
import { objectAt } from '../concerned';
import { proposal, set, type Fixer } from '../fix';

/** A secret is sent, and never answered. */
export const secretsWriteOnly: Fixer = (subject) => {
  const node = objectAt(subject);
  // In 3.0 nothing stands beside a reference.
  const isIgnored = node && referenceOf(node) !== undefined && subject.contract.version === '3.0';
  if (!node || isIgnored || node['readOnly'] === true) return undefined;
  return proposal('suggestion', { say: 'add', what: 'writeOnly: true' }, [
    set([...subject.path, 'writeOnly'], true),
  ]);
};
