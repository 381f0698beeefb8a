import type { Contract, Header, Operation, Response } from '../../contract/contract';
import type { JsonValue } from '../../json';
import { successesOf } from '../../contract/statuses';
import { isAddressed } from './named-versions';
import { textOf } from '../fields/data-fields';
import { valuesOf, valuesShown, versionFields } from './version-fields';
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
    headers.some((header) => isVersionAnswer(header.name) && saysOwn(contract, header)) ||
    content.every(
      (media) =>
        mediaTypeVersion(media.type) !== undefined ||
        versionFields(contract, media, 'answer').some(
          (field) =>
            field.isThere &&
            !OF_ALL.test(textOf(contract, field)) &&
            isShownAsOne([...valuesOf(contract, field.schema), ...field.shown]),
        ),
    )
  );
}

/** Of this answer, each time, and with values that are versions. */
function saysOwn(contract: Contract, header: Header): boolean {
  const { description } = header;
  return (
    !AT_TIMES.test(description) && !OF_ALL.test(description) && isShownAsOne(valuesShown(contract, header))
  );
}

/** `latest` is not the version that somebody got. */
function isShownAsOne(values: readonly JsonValue[]): boolean {
  return values.length === 0 || values.some((value) => typeof value !== 'string' || /\d/.test(value));
}

/** The newest that there is, or all of them: not the one of this answer. */
const OF_ALL =
  /^(?!.{0,200}\b(this|the) (answer|response|reply|body|page)\b)(?!.{0,200}\b(in which|used|applied|served|serves|written)\b).{0,80}(\b(latest|newest|highest|most recent|supported|available|offered) (\w{1,20} )?versions?\b|\bversions? (that |which )?(is|are) (supported|available|offered|on offer)|\b(neueste|h[öo]chste|aktuellste|unterst[üu]tzte|verf[üu]gbare)\w{0,2} (\w{1,30})?(version|fassung)|[úu]ltima versi[óo]n|derni[èe]re version|[úu]ltima vers[ãa]o)|(最新|支持|可用)的?(API|接口)?版本/i;

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
