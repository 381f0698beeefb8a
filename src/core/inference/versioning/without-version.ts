import type { Contract, Operation } from '../../contract/contract';
import { headOf, tagsOf } from '../../contract/head';
import { text } from '../../contract/follow';
import { memoizeAlone } from '../../contract/memoize';
import { sentencesOf } from '../text/sentences';
import { defaultVersion, fateIn, type DefaultVersion } from './default-version';
import {
  hasNoMediaType,
  isAddressed,
  usesMediaTypes,
  versionParameters,
  versionsNamedBy,
} from './named-versions';

/** What a caller gets who names no version. `unversioned`: nothing there can name one. */
export type WithoutVersion = DefaultVersion | 'unversioned';

/** Whether the contract says what a call of this operation gets that names no version, and keeps to it. */
export function withoutVersion(contract: Contract, operation: Operation): WithoutVersion {
  if (isAddressed(contract, operation)) return 'stays';
  const parameters = versionParameters(contract, operation);
  if (parameters.some(({ required }) => required)) return 'stays';
  const fates = parameters.map((parameter) => defaultVersion(contract, parameter));
  const isTyped = versionsNamedBy(contract, operation).some(({ mechanism }) => mechanism === 'media-type');
  // One whose answer is plain JSON alone says by its text what that is.
  const isPlain = !isTyped && fates.length === 0 && usesMediaTypes(contract);
  if (isTyped || isPlain) fates.push(withoutMediaType(contract, operation));
  const [first] = fates;
  if (hasNoMediaType(contract, operation) && (first === undefined || first === 'unsaid')) return 'stays';
  if (first === undefined || (isPlain && first === 'unsaid')) return 'unversioned';
  return fates.find((fate) => fate !== 'unsaid') ?? first;
}

/** What is said of a media type without a version: at the operation, or once for all. */
function withoutMediaType(contract: Contract, operation: Operation): DefaultVersion {
  const accept = operation.parameters.filter(({ name }) => /^accept$/i.test(name));
  if (accept.some(({ required }) => required)) return 'stays';
  const near = fateOfType(
    [
      operation.description,
      operation.body?.description ?? '',
      ...accept.map(({ description }) => description),
      ...operation.responses.map(({ description }) => description),
    ].join('\n'),
  );
  return near === 'unsaid' ? saidForAll(contract) : near;
}

const saidForAll = memoizeAlone((contract: Contract): DefaultVersion => {
  const tags = tagsOf(contract).map((tag) => text(tag, 'description'));
  return fateOfType([headOf(contract), ...tags].join('\n\n'));
});

/** A sentence tells a plain type's fate where it names one, or the absence of a version, and what comes of it. */
function fateOfType(said: string): DefaultVersion {
  const telling = sentencesOf(said).filter((one) => PLAIN.test(one) && OUTCOME.test(one));
  if (telling.length === 0) return 'unsaid';
  // They speak of what is plain, and need no further word for it.
  return fateIn(telling.map((one) => `default: ${one}`).join('\n'));
}

const PLAIN =
  /application\/(json|\*)|\*\/\*|\b(no|without|lacks?|missing|omit\w{0,4}|plain|bare|unversioned|generic|default\w{0,4}) (a |an |any |the )?(`?accept`?|`?content-type`?|version|media type|json|header|type)|\b(names?|naming|states?|gives?|carr(y|ies)|has|have|with) no version|(accept|content-type)`? (header )?(is |was )?(absent|missing|omitted|left out|not sent)|without (it|one)\b|(不带|没有|没写|未写|不写|缺少|省略)(版本|版本号|`?accept`?|写版本|带版本|媒体类型)|(不带|没有|没)(写|带|指定)?(明)?版本/i;

const OUTCOME =
  /version|\bv\d|\b4(00|06|15)\b|refus|reject|not acceptable|unsupported|latest|newest|版本|拒绝|返回/i;
