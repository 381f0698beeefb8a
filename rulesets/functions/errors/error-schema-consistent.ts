import type { Contract, MediaType, Operation } from '../../../src/core/contract/contract';
import { isUnstated } from '../../../src/core/contract/empty';
import { toPointer } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { memoizeBySchema } from '../../../src/core/contract/memoize';
import {
  errorBodies,
  errorResponses,
  isPlumbing,
  type ErrorResponse,
} from '../../../src/core/inference/errors/answers';
import { baseOf } from '../../../src/core/inference/errors/base-shape';
import {
  departure,
  saysOnlyNames,
  shapesOf,
  type Departure,
  type ErrorShape,
} from '../../../src/core/inference/errors/shapes';
import { alternatives, code, listed } from '../../../src/core/texts/wording';

/** All errors have a body, of one shape or of one that extends it. */
export default perDocument(function* ({ contract, operations, examine }) {
  const bodies = errorBodies(contract, operations).flatMap(({ media }) => {
    const { schema } = media;
    return schema ? { media, schema, shapes: shapesIn(contract, schema) } : [];
  });
  const stated = bodies.filter(({ schema }) => !saysOnlyNames(contract, schema));
  for (const { media } of stated) examine(media);
  const base = baseOf(stated.flatMap(({ shapes }) => shapes));
  if (!base) return;
  const answers = errorResponses(operations).filter(({ operation }) => mayHaveBody(operation));
  const bare = answers.filter(({ response }) => response.content.every((media) => isBare(contract, media)));
  for (const { response } of bare) examine(response);
  yield* withoutBody(bare, answers.length);
  const uses = new Map<object, number>();
  for (const { schema } of bodies) uses.set(schema.node, (uses.get(schema.node) ?? 0) + 1);
  for (const { media, schema, shapes } of bodies)
    for (const shape of shapes) {
      const found = departure(base, shape);
      // What several responses share is mended where it is defined.
      const shared = schema.component !== undefined && (uses.get(schema.node) ?? 0) > 1;
      if (found) yield problem(found, shared ? schema.path : [...media.path, 'schema']);
    }
});

/** `{}` without an example: nothing that a program could read. */
function isBare(contract: Contract, { schema, node, examples }: MediaType): boolean {
  return examples.length === 0 && (schema ? isUnstated(contract, schema) : node['schema'] === undefined);
}

/** An answer to HEAD has no body (RFC 9110 §9.3.2), and of probes machines read the status. */
function mayHaveBody(operation: Operation): boolean {
  return operation.method !== 'head' && !isPlumbing(operation);
}

/** Where most are bare, that is one decision. */
function withoutBody(bare: readonly ErrorResponse[], of: number): Problem[] {
  const places = distinct(bare);
  if (bare.length * 2 <= of)
    return places.map(({ response: { status, path } }) => ({
      message: `The ${code(status)} response has no body, where other errors have one: a program that reads them finds nothing here.`,
      path,
    }));
  const names = places
    .slice(0, 3)
    .map(({ operation, response }) => `${response.status} of ${operation.name}`);
  return [
    {
      message: `${bare.length} of ${of} error responses, ${listed(names)} among them, have no body: a program that reads the others finds nothing there.`,
      path: ['paths'],
    },
  ];
}

/** A response that several operations share is one. */
function distinct(all: readonly ErrorResponse[]): ErrorResponse[] {
  return [...new Map(all.map((one) => [toPointer(one.response.path), one])).values()];
}

const shapesIn = memoizeBySchema((surroundings, schema): ErrorShape[] => shapesOf(surroundings, schema));

function problem(found: Departure, path: Problem['path']): Problem {
  if (found.kind === 'missing')
    return { message: `This error lacks ${listed(found.names)}, which the other errors have.`, path };
  const { name, is, others } = found;
  return {
    message: name
      ? `${code(name)} is of type ${alternatives([is])} here, and of type ${alternatives([others])} in the other errors.`
      : `This error is of type ${alternatives([is])}, and the other errors are of type ${alternatives([others])}.`,
    path,
  };
}
