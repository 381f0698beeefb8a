import { hasTestEnvironment } from '../../../src/core/inference/onboarding/test-environment';
import { isSafePost, isSession, isWrite } from '../../../src/core/inference/operations/kinds';
import { perDocument } from '../rule/per-document';

/** Where calls have effects, the document says how to try them without any. */
export default perDocument(function* ({ contract, operations, examine }) {
  const writes = operations.filter(
    (operation) => isWrite(operation) && !isSafePost(operation) && !isSession(operation),
  );
  // Reading costs nothing and breaks nothing.
  if (writes.length === 0) return;
  const place = 'servers' in contract.root ? 'servers' : 'info';
  examine({ usedAt: [place] });
  for (const operation of writes) examine(operation);
  if (hasTestEnvironment(contract)) return;
  yield {
    message:
      'There should be a way to try calls without effect: a sandbox server, test keys, or test values. As it stands, the first attempt is a real call.',
    path: [place],
  };
});
