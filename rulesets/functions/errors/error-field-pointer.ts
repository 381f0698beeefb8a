import type { Operation, Schema, Surroundings } from '../../../src/core/contract/contract';
import { flatten } from '../../../src/core/contract/flatten';
import { memoizeBySchema } from '../../../src/core/contract/memoize';
import { isObject, type JsonPath } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perOperation } from '../rule/per-operation';
import { isScim, isTokenEndpoint } from '../../../src/core/inference/errors/answers';
import { reportOn, type FieldReport } from '../../../src/core/inference/errors/fields';
import { countOfInputs, refusalsOf, type Described } from '../../../src/core/inference/errors/refusals';
import { code } from '../../../src/core/texts/wording';

/** The error for a malformed request can name each field that is wrong. */
export default perOperation(
  function* (surroundings, operation, examine) {
    const fields = countOfInputs(surroundings, operation);
    // With less than two, the caller knows which one is wrong.
    if (isTokenEndpoint(operation) || isScim(operation) || fields < 2) return;
    const refusals = refusalsOf(operation);
    const silent = refusals.length === 0 ? unsaid(operation) : undefined;
    if (refusals.length === 0 && !silent) return;
    examine(operation);
    const problem = silent ? { message: UNSAID, path: silent } : problemOf(surroundings, refusals, fields);
    if (problem) yield { ...problem, place: operation.name };
  },
  {
    collapse: (count, of, first) => ({
      message: `${count} of ${of} operations with a body, ${first} among them, have an error that cannot name the fields that are wrong. Begin with a shared error that has a list of them.`,
      path: ['paths'],
    }),
  },
);

function problemOf(
  surroundings: Surroundings,
  refusals: readonly Described[],
  fields: number,
): Problem | undefined {
  const reports = refusals.map(({ schema }) => ({ schema, report: reportOf(surroundings, schema) }));
  // Of two fields, one that is named is enough to go on with.
  const enough = fields === 2 ? /each|one/ : /each/;
  if (reports.some(({ report }) => enough.test(report.kind))) return undefined;
  const best = reports.find(({ report }) => report.kind === 'one') ?? reports[0];
  return best && problem(best.schema, best.report);
}

const UNSAID =
  'A malformed request should be answered with an error that names each field that is wrong: document a `400` or `422` with a body that has a list of them.';

/**
 * Where the error for a malformed request is missing, or has no body. Without any 4xx that is what is missing
 * first, and what stands in another file cannot be read.
 */
function unsaid({ node, path, responses }: Operation): JsonPath | undefined {
  const statuses = isObject(node['responses']) ? Object.keys(node['responses']) : [];
  const refusing = statuses.filter((status) => /^(400|422|4xx|default)$/i.test(status));
  if (refusing.length === 0)
    return statuses.some((status) => /^4\d\d$/.test(status)) ? [...path, 'responses'] : undefined;
  const known = responses.filter(({ status }) => refusing.includes(status));
  const isEmpty = known.length === refusing.length && known.every(({ content }) => content.length === 0);
  return isEmpty ? known[0]?.path : undefined;
}

const reportOf = memoizeBySchema((surroundings, schema): FieldReport => {
  const flat = flatten(surroundings, schema);
  // What says nothing about itself cannot be judged.
  return flat.properties.size === 0 && !flat.isUnion && !flat.items
    ? { kind: 'each' }
    : reportOn(surroundings, schema);
});

function problem({ path }: Schema, report: FieldReport): Problem {
  if (report.kind === 'one')
    return {
      message: `${code(report.name)} names one field, so a caller learns of the next one only after correcting it. Add a list with an entry for each.`,
      path,
    };
  return {
    message:
      'This error should be able to name each field that is wrong: a list such as `errors`, with `pointer` and `code` in each entry.',
    path,
  };
}
