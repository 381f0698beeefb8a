import type { Contract, Operation, Response } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { isAddressed, versionParameters } from './named-versions';
import { versionFields } from './version-fields';
import { isVersionHeader, mediaTypeVersion } from './version-names';

/** The first success answer with a body that does not say which version it is in; undefined where each does. */
export function answerWithoutVersion(contract: Contract, operation: Operation): Response | undefined {
  if (isInEveryAddress(contract, operation)) return undefined;
  return successesOf(operation).find(
    (response) => response.content.length > 0 && !saysVersion(contract, response),
  );
}

/** In the path, or in a query parameter that every call has. */
function isInEveryAddress(contract: Contract, operation: Operation): boolean {
  return (
    isAddressed(contract, operation) ||
    versionParameters(contract, operation).some((one) => one.in === 'query' && one.required)
  );
}

function saysVersion(contract: Contract, { headers, content }: Response): boolean {
  return (
    headers.some(({ name }) => isVersionAnswer(name)) ||
    content.every(
      (media) =>
        mediaTypeVersion(media.type) !== undefined ||
        versionFields(contract, media, 'answer').some(({ isThere }) => isThere),
    )
  );
}

/** `Larkline-Version`, `X-GitHub-Api-Version-Selected`; not the versions that there are besides. */
export function isVersionAnswer(name: string): boolean {
  if (/^content-version$/i.test(name)) return true;
  const plain = name.replace(/-(used|selected|served|applied|effective|resolved|actual)$/i, '');
  return isVersionHeader(
    plain.replace(/(^|-)(served|used|effective|actual|response|resolved|selected)-/i, '$1'),
    '',
  );
}
