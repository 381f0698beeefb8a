import { baseType } from '../../contract/media-types';
import {
  isJsonPatch,
  isMergePatch,
  isOperationList,
  patchBodies,
} from '../../inference/http-semantics/patch-bodies';
import { toPointer } from '../../json';
import { operationsAt } from '../concerned';
import { proposal, rename, type Fixer } from '../fix';

/** `application/json` in a PATCH gets the name of what it is. */
export const patchMediaType: Fixer = (subject) => {
  const { contract } = subject;
  const bodies = operationsAt({ ...subject, path: subject.path[0] === 'components' ? [] : subject.path })
    .map(patchBodies)
    .filter((media) => !media.some((one) => isMergePatch(one) || isJsonPatch(one)))
    .flat()
    .filter(({ type, path }) => baseType(type) === 'application/json' && isHere(path, subject.path));
  const distinct = [...new Map(bodies.map((media) => [toPointer(media.path), media])).values()];
  const names = distinct.map((media) =>
    isOperationList(contract, media) ? 'application/json-patch+json' : 'application/merge-patch+json',
  );
  const changes = distinct.map(({ path }, i) => rename(path, names[i] ?? ''));
  return proposal('suggestion', { say: 'rename', what: [...new Set(names)].join(', ') }, changes);
};

function isHere(path: readonly (string | number)[], at: readonly (string | number)[]): boolean {
  return at.length <= 1 || toPointer(path) === toPointer(at);
}
