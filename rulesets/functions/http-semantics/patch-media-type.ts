import type { Contract, MediaType, Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten } from '../../../src/core/contract/flatten';
import { explainsPatch } from '../../../src/core/inference/http-semantics/patch-meaning';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import {
  isJsonPatch,
  isMergePatch,
  isOperationList,
  isPlainJson,
  patchBodies,
} from '../../../src/core/inference/http-semantics/patch-bodies';
import { code } from '../../../src/core/texts/wording';

/** A PATCH says by its media type, or in words, what a missing member and what `null` mean. */
export default perDocument(function* ({ contract, operations, examine }) {
  const patches = operations.filter((one) => patchBodies(one).length > 0);
  for (const operation of patches) examine(operation);
  const problems = patches.flatMap((operation) => [...review(contract, operation)]);
  yield* oncePerPlace(
    collapse(problems, patches.length, (count, of, first) => ({
      message: `${count} of ${of} PATCH operations do not say what a missing field and \`null\` mean, among them ${first}: use \`application/merge-patch+json\`.`,
      path: ['paths'],
    })),
  );
});

function* review(contract: Contract, operation: Operation): Generator<Placed> {
  const bodies = patchBodies(operation);
  const place = operation.name;
  for (const media of bodies)
    if (isJsonPatch(media) && !mayBeList(contract, media))
      yield {
        message: `${code(media.type)} is a list of operations, and this schema describes something else. Make it an array, or use \`application/merge-patch+json\`.`,
        path: media.path,
        place,
      };
  // Plain JSON beside a format for patches is that format under a second name.
  if (bodies.some((media) => isMergePatch(media) || isJsonPatch(media))) return;
  for (const media of bodies.filter(isPlainJson)) {
    if (isOperationList(contract, media) && media.schema && flatten(contract, media.schema).items)
      yield {
        message: `This body is a JSON Patch: call it \`application/json-patch+json\`, so that clients recognise it.`,
        path: media.path,
        place,
      };
    else if (!isOperationList(contract, media) && !explainsPatch(contract, operation, media))
      yield {
        message: `${code(media.type)} does not say what a missing field and \`null\` mean in a PATCH: use \`application/merge-patch+json\`, or describe it.`,
        path: media.path,
        place,
      };
  }
}

function mayBeList(contract: Surroundings, { schema }: MediaType): boolean {
  if (!schema) return true;
  const { types } = flatten(contract, schema);
  return types.size === 0 || types.has('array');
}
