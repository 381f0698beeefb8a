import type { MediaType, Operation, Schema, Surroundings } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { flatten } from '../../../src/core/contract/flatten';
import { isObject, type JsonPath } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isForeign, isScim, isTokenEndpoint } from '../../../src/core/inference/errors/answers';
import { reportOn, type FieldReport } from '../../../src/core/inference/errors/fields';
import { isForm, isJson } from '../../../src/core/contract/media-types';
import { code } from '../../../src/core/texts/wording';

/** The error for a malformed request can name each field that is wrong. */
export default perDocument(function* ({ contract, operations, examine }) {
  const judged = operations.flatMap((operation) => {
    const problems = problemsOf(contract, operation);
    if (problems) examine(operation);
    return problems ? [problems] : [];
  });
  // What operations share is mended in one place.
  const once = [...oncePerPlace(judged.flat())] as Placed[];
  yield* collapse(once, judged.length, (count, of, first) => ({
    message: `${count} of ${of} operations with a body, ${first} among them, have an error that cannot name the fields that are wrong. Begin with a shared error that has a list of them.`,
    path: ['paths'],
  }));
});

/** What is wrong with the error of an operation; undefined where it asks for too little to get several things wrong. */
const problemsOf = memoize((contract, operation: Operation): Placed[] | undefined => {
  const fields = fieldsOf(contract, operation);
  if (isTokenEndpoint(operation) || isScim(operation) || fields < 2) return undefined;
  const place = operation.name;
  const candidates = refusals(operation);
  if (candidates.length === 0) {
    const silent = unsaid(operation);
    return silent && [{ message: UNSAID, path: silent, place }];
  }
  const reports = candidates.map((media) => ({ media, report: reportOf(contract, media) }));
  // Of two fields, one that is named is enough to go on with.
  const enough = fields === 2 ? /each|one/ : /each/;
  if (reports.some(({ report }) => enough.test(report.kind))) return [];
  const { media, report } = reports.find((one) => one.report.kind === 'one') ?? reports[0] ?? {};
  return media && report ? [{ ...problem(media, report), place }] : [];
});

/** How many things a caller can get wrong in the body; raw bytes and files are not among them. */
function fieldsOf(contract: Surroundings, { body }: Operation): number {
  const schemas = (body?.content ?? [])
    .filter(({ type }) => isJson(type) || isForm(type))
    .flatMap(({ schema }) => schema ?? []);
  const counts = schemas.map((schema) => {
    const flat = flatten(contract, schema);
    const { properties } = flat.items ? flatten(contract, flat.items) : flat;
    return [...properties.values()].filter((property) => !isFile(contract, property.schema)).length;
  });
  return Math.max(0, ...counts);
}

function isFile(contract: Surroundings, schema: Schema): boolean {
  return flatten(contract, schema).parts.some(
    ({ node }) => node['format'] === 'binary' || node['contentMediaType'] !== undefined,
  );
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

/** The bodies that say what is wrong with a request, the most specific status first. */
function refusals(operation: Operation): MediaType[] {
  return ['422', '400', '4XX', '4xx', 'default'].flatMap((status) =>
    operation.responses
      .filter((response) => response.status === status)
      .flatMap(({ content }) => content)
      .filter(({ type, schema }) => schema && isJson(type) && !isForeign(type)),
  );
}

function reportOf(contract: Surroundings, { schema }: MediaType): FieldReport {
  if (!schema) return { kind: 'none' };
  const flat = flatten(contract, schema);
  // What says nothing about itself cannot be judged.
  return flat.properties.size === 0 && !flat.isUnion && !flat.items
    ? { kind: 'each' }
    : reportOn(contract, schema);
}

function problem({ schema, path }: MediaType, report: FieldReport): Omit<Placed, 'place'> {
  const place = schema?.path ?? path;
  if (report.kind === 'one')
    return {
      message: `${code(report.name)} names one field, so a caller learns of the next one only after mending it. Add a list with an entry for each.`,
      path: place,
    };
  return {
    message:
      'This error should be able to name each field that is wrong: a list such as `errors`, with `pointer` and `code` in each entry.',
    path: place,
  };
}
