import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { memoizeBySchema } from '../../../src/core/contract/memoize';
import { errorBodies } from '../../../src/core/inference/errors/answers';
import { baseOf } from '../../../src/core/inference/errors/base-shape';
import {
  departure,
  shapesOf,
  type Departure,
  type ErrorShape,
} from '../../../src/core/inference/errors/shapes';
import { alternatives, code, listed } from '../../../src/core/texts/wording';

/** All error bodies have one shape, or extend one. */
export default perDocument(function* ({ contract, operations, examine }) {
  const bodies = errorBodies(contract, operations).flatMap(({ media }) => {
    const { schema } = media;
    return schema ? { media, schema, shapes: shapesIn(contract, schema) } : [];
  });
  for (const { media } of bodies) examine(media);
  const base = baseOf(bodies.flatMap(({ shapes }) => shapes));
  if (!base) return;
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
