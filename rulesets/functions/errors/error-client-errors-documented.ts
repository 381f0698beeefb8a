import type { Operation } from '../../../src/core/contract/contract';
import { memoizeAlone } from '../../../src/core/contract/memoize';
import { isObject } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { isPlumbing } from '../../../src/core/inference/errors/answers';
import { code, listed } from '../../../src/core/texts/wording';

/** More of the same says nothing new. */
const MOST = 10;

/** Every operation documents at least one way in which the caller's own request can fail. */
export default perDocument(function* ({ operations, examine }) {
  const judged = operations.filter((operation) => !isPlumbing(operation));
  for (const operation of judged) examine(operation);
  const silent = judged.filter((operation) => !documentsClientError(operation));
  if (silent.length > MOST && silent.length * 2 > judged.length) yield summary(silent, judged.length);
  else yield* silent.map(problemOf);
});

/** By its key: what stands behind a reference to another file is documented there. */
const documentsClientError = memoizeAlone((operation: Operation): boolean => {
  const { responses } = operation.node;
  return (
    isObject(responses) && Object.keys(responses).some((status) => /^(4(\d\d|xx)|default)$/i.test(status))
  );
});

function problemOf({ name, node, path }: Operation): Problem {
  return {
    message: `${code(name)} should document what its caller can get wrong: at least one 4xx response, or \`default\`.`,
    path: isObject(node['responses']) ? [...path, 'responses'] : path,
  };
}

function summary(silent: Operation[], all: number): Problem {
  const names = silent.slice(0, 3).map(({ name }) => name);
  return {
    message: `${silent.length} of ${all} operations, ${listed(names)} among them, document nothing that their caller can get wrong. Begin with a shared 4xx or \`default\` response.`,
    path: ['paths'],
  };
}
