import { items } from '../../../src/core/contract/follow';
import { perDocument } from '../rule/per-document';

/** The document says where the API is: at its root, or for each path or operation. */
export default perDocument(function* ({ contract, operations, examine }) {
  const { root } = contract;
  for (const operation of operations) examine(operation);
  if (items(root['servers']).length === 0 && operations.some(({ servers }) => servers.length === 0))
    yield {
      message:
        'State under `servers` where the API is. Without any, its address is the one that this document came from.',
      path: 'servers' in root ? ['servers'] : [],
    };
});
