import type { Contract, Operation, Response } from '../../contract/contract';
import { successesOf } from '../../contract/statuses';
import { isAddressed } from './named-versions';
import { versionFields } from './version-fields';
import { isVersionHeader, mediaTypeVersion } from './version-names';

/** The first success answer with a body that does not say which version it is in; undefined where each does. */
export function answerWithoutVersion(contract: Contract, operation: Operation): Response | undefined {
  if (isAddressed(contract, operation)) return undefined;
  return successesOf(operation).find(
    (response) => response.content.length > 0 && !saysVersion(contract, response),
  );
}

function saysVersion(contract: Contract, { headers, content }: Response): boolean {
  return (
    headers.some(({ name, description }) => isVersionAnswer(name) && !AT_TIMES.test(description)) ||
    content.every(
      (media) =>
        mediaTypeVersion(media.type) !== undefined ||
        versionFields(contract, media, 'answer').some(({ isThere }) => isThere),
    )
  );
}

/** Not on each answer. */
const AT_TIMES =
  /^\W{0,3}(this (header )?)?(may|might|can|could) (be |also )?(tell|state|say|name|show|sent|present|absent|missing|carry|hold)|\b(sometimes|not always|only (if|when|where|on|for)|on some|may be (absent|missing|left out|omitted))\b|有时|可能(没有|缺失|不返回)|不一定/i;

/** `Larkline-Version`, `X-GitHub-Api-Version-Selected`; not the versions that there are besides. */
export function isVersionAnswer(name: string): boolean {
  if (/^content-version$/i.test(name)) return true;
  const plain = name.replace(/-(used|selected|served|applied|effective|resolved|actual)$/i, '');
  return isVersionHeader(
    plain.replace(/(^|-)(served|used|effective|actual|response|resolved|selected)-/i, '$1'),
    '',
  );
}
