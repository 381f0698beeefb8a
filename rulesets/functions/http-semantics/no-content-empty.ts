import { isObject } from '../../../src/core/json';
import { perOperation } from '../rule/per-operation';
import { code } from '../../../src/core/texts/wording';

/** HTTP lets these end with the headers: nothing can follow. */
const EMPTY = /^(204|205|304)$/;

/** 204, 205 and 304 describe no body, in what callers get and in what they answer to a delivery. */
export default perOperation(
  function* (_, { responses }, examine) {
    for (const response of responses) {
      const { status, node, path } = response;
      if (!EMPTY.test(status)) continue;
      examine(response);
      // An empty map says the same as none.
      if (!isObject(node['content']) || Object.keys(node['content']).length === 0) continue;
      const message =
        status === '304'
          ? 'A `304` response cannot carry a body: the caller keeps the one it has. Remove `content`.'
          : `A ${code(status)} response cannot carry a body, so this one never arrives. Remove \`content\`, or answer \`200\`.`;
      yield { message, path: [...path, 'content'] };
    }
  },
  { of: 'both' },
);
