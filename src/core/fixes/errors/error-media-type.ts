import type { Contract, MediaType } from '../../contract/contract';
import { baseType, isJson } from '../../contract/media-types';
import { errorResponses } from '../../inference/errors/answers';
import { familyOf } from '../../inference/errors/house-type';
import { claimsInVain, isProblemDetails, PROBLEM } from '../../inference/errors/problem-details';
import { toPointer } from '../../json';
import { proposal, rename, type Fixer } from '../fix';
import { houseError } from '../shared/house-error';

/** An error of JSON gets the media type that the others have, or that of Problem Details where it is one. */
export const errorMediaType: Fixer = ({ contract, path }) => {
  const pointer = toPointer(path);
  const bodies = errorResponses(contract.operations).flatMap(({ response }) =>
    response.content.map((media) => ({ media, others: response.content })),
  );
  const found = bodies.filter(({ media }) => path.length <= 1 || toPointer(media.path) === pointer);
  const distinct = new Map(found.map((one) => [toPointer(one.media.path), one]));
  const changes = [...distinct.values()].flatMap(({ media, others }) => {
    const type = nameFor(contract, media);
    const isTaken = others.some((one) => one.type === type);
    return type === undefined || isTaken ? [] : [rename(media.path, type)];
  });
  const what = changes.map((change) => (change.op === 'rename' ? change.name : ''))[0] ?? '';
  return proposal('suggestion', { say: 'rename', what }, changes);
};

function nameFor(contract: Contract, media: MediaType): string | undefined {
  if (!isJson(media.type) || claimsInVain(contract, media)) return undefined;
  const house = houseError(contract)?.media.type;
  if (house !== undefined && familyOf(house) !== familyOf(media.type)) return house;
  const isUnlabelled = baseType(media.type) === 'application/json' && media.schema !== undefined;
  return isUnlabelled && media.schema && isProblemDetails(contract, media.schema) ? PROBLEM : undefined;
}
