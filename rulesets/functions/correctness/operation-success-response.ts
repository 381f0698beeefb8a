import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Every operation documents what success looks like: a 2xx, a 3xx, or 101 for a protocol switch. */
export default perDocument(function* ({ operations, examine }) {
  for (const operation of operations) {
    examine(operation);
    if (operation.responses.some(({ status }) => /^([123]\d\d|[123]XX)$/i.test(status))) continue;
    const { node, path, name } = operation;
    yield {
      message: `${code(name)} should document a success response (2xx or 3xx).`,
      path: 'responses' in node ? [...path, 'responses'] : path,
    };
  }
});
