import { perOperation } from '../rule/per-operation';
import { code } from '../../../src/core/texts/wording';

/** Every operation documents what success looks like: a 2xx, a 3xx, or 101 for a protocol switch. */
export default perOperation(function* (_, operation, examine) {
  examine(operation);
  const { node, path, name, responses } = operation;
  if (responses.some(({ status }) => /^([123]\d\d|[123]XX)$/i.test(status))) return;
  yield {
    message: `${code(name)} should document a success response (2xx or 3xx).`,
    path: 'responses' in node ? [...path, 'responses'] : path,
  };
});
