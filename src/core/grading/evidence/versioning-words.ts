import { answerWithoutVersion } from '../../inference/versioning/answered-version';
import { oddPlace } from '../../inference/versioning/places';
import { oddVersion } from '../../inference/versioning/version-forms';
import { withoutVersion } from '../../inference/versioning/without-version';
import type { Locale } from '../../texts/locale';
import { code } from '../../texts/wording';
import type { Short } from './kind';
import type { VersioningFact } from './versioning-facts';

interface Words {
  /** Behind what was selected: " that …". */
  described: string;
  lacking(this: void, short: Short): string;
}

/** How each fact is said to the learner, and what is said where it is missing. */
export const VERSIONING_WORDS: Record<VersioningFact, Record<Locale, Words>> = {
  'in-one-place': {
    en: {
      described: ' that states the version where the whole API does, and nowhere else',
      lacking: ({ name, operation, contract }) =>
        `${name} states the version in a second place, ${code(oddPlace(contract, operation)?.label ?? '')}: callers cannot tell which one wins.`,
    },
    'zh-cn': {
      described: '，版本只写在全 API 统一的位置',
      lacking: ({ name, operation, contract }) =>
        `${name} 在第二处写了版本：${code(oddPlace(contract, operation)?.label ?? '')}，调用方不知道以哪一处为准。`,
    },
  },
  without: {
    en: {
      described: ' that says what a call without a version gets, and keeps to it',
      lacking: ({ name, operation, contract }) =>
        ({
          unversioned: `${name} takes no version, so every release changes it under its callers.`,
          moves: `${name} without a version gets the newest, so a release upgrades callers who did nothing. Pin it, fix it, or refuse the call.`,
          unsaid: `${name} does not say what a call without a version gets.`,
          stays: '',
        })[withoutVersion(contract, operation)],
    },
    'zh-cn': {
      described: '，写明没写版本的调用得到什么，并且不会自己改变',
      lacking: ({ name, operation, contract }) =>
        ({
          unversioned: `${name} 没有地方写版本，每次发布都会影响它的调用方。`,
          moves: `${name} 在没写版本时返回最新版本，调用方什么都没做也会被升级。请固定一个版本，或者拒绝这样的调用。`,
          unsaid: `${name} 没有说明没写版本的调用得到什么。`,
          stays: '',
        })[withoutVersion(contract, operation)],
    },
  },
  'one-form': {
    en: {
      described: ' that writes versions in the one form of the API, a major number or a date',
      lacking: ({ name, operation, contract }) => {
        const odd = oddVersion(contract, operation);
        return odd
          ? `${name} writes a version as ${code(odd.text)}: use one form everywhere, a major number or a date.`
          : `${name} does not show what a version looks like.`;
      },
    },
    'zh-cn': {
      described: '，版本采用全 API 统一的形式：主版本号或日期',
      lacking: ({ name, operation, contract }) => {
        const odd = oddVersion(contract, operation);
        return odd
          ? `${name} 把版本写成 ${code(odd.text)}：请处处用同一种形式，主版本号或日期。`
          : `${name} 没有展示版本是什么样子。`;
      },
    },
  },
  answered: {
    en: {
      described: ' whose success answers say which version they are in',
      lacking: ({ name, operation, contract }) => {
        const status = answerWithoutVersion(contract, operation)?.status ?? '200';
        return `The ${code(status)} of ${name} does not say which version it is in: add a header or a field that every answer has.`;
      },
    },
    'zh-cn': {
      described: '，成功响应写明自己是哪个版本',
      lacking: ({ name, operation, contract }) => {
        const status = answerWithoutVersion(contract, operation)?.status ?? '200';
        return `${name} 的 ${code(status)} 响应没有写明是哪个版本：请加上每次都有的响应头或字段。`;
      },
    },
  },
  refused: {
    en: {
      described: ' that refuses a version that does not exist, with a code of its own',
      lacking: ({ name }) =>
        `${name} does not document what a version that does not exist gets: add a refusal whose code and example say so.`,
    },
    'zh-cn': {
      described: '，拒绝不存在的版本，并带有专门的错误码',
      lacking: ({ name }) => `${name} 没有写明不存在的版本得到什么：请加上失败响应，用错误码和示例说明。`,
    },
  },
  'in-event': {
    en: {
      described: ' that states its version in a field or header',
      lacking: ({ name }) => `The event ${name} has no field or header that always states its version.`,
    },
    'zh-cn': {
      described: '，用字段或请求头写明自己的版本',
      lacking: ({ name }) => `事件 ${name} 没有每次都写明版本的字段或请求头。`,
    },
  },
  'in-type': {
    en: {
      described: ' whose type carries the version',
      lacking: ({ name }) => `The types of the event ${name} do not all carry a version.`,
    },
    'zh-cn': {
      described: '，类型里带有版本',
      lacking: ({ name }) => `事件 ${name} 的类型并不都带有版本。`,
    },
  },
  'of-events': {
    en: {
      described: ' that settles the version of its events',
      lacking: ({ name }) => `${name} does not settle which version its events are in.`,
    },
    'zh-cn': {
      described: '，选定它的事件的版本',
      lacking: ({ name }) => `${name} 没有选定它的事件是哪个版本。`,
    },
  },
};
