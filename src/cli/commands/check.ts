import type { Report } from '../../core/report';
import { idsOf } from '../../core/rule-info';
import { ruleInfos } from '../../library/content';
import { oneOf, wholeNumber } from '../arguments';
import { command } from '../command';
import { findExercise } from '../exercise-source';
import { expanded } from '../expand';
import { OUTPUT_OPTIONS, readOutputs } from '../review/outputs';
import { runReview, WATCH } from '../review/run-review';
import { FAIL_ON, isPassed, SCORES } from '../review/thresholds';
import { startReviewer } from '../start-reviewer';
import { textsOf } from '../texts/texts';

export const check = command({
  name: 'check',
  usage: '<exercise> <file>...',
  takes: [2, Infinity],
  summary: { en: 'review answers to an exercise', 'zh-cn': '评审练习的答案' },
  details: {
    en: 'The exercise is a slug of `api-kata list`, or a folder that holds one of your own.\nWithout --min-score, every goal must be met.',
    'zh-cn':
      '练习是 `api-kata list` 里的名字，或存放你自己练习的文件夹。\n不给 --min-score 时，所有目标都要达成。',
  },
  options: {
    'min-score': {
      type: 'string',
      value: '0..100',
      says: { en: 'the score from which an answer passes', 'zh-cn': '达到多少分算通过' },
    },
    'fail-on': {
      type: 'string',
      value: FAIL_ON.join('|'),
      says: {
        en: 'findings from this severity on fail an answer, too (default: goals alone decide)',
        'zh-cn': '这个级别及以上的问题也算不通过（默认只看目标）',
      },
    },
    ...OUTPUT_OPTIONS,
    ...WATCH,
  },
  example:
    'api-kata check first-call first-call/openapi.yaml\napi-kata check first-call answers/*.yaml --min-score 80 --format text,json --output - --output scores.json',
  async run({ words, values, locale, terminal }) {
    const texts = textsOf(locale);
    const [word = '', ...rest] = words;
    const files = await expanded(rest);
    const least = values['min-score'];
    const minScore = least === undefined ? undefined : wholeNumber('--min-score', least, SCORES, texts);
    const from = values['fail-on'];
    const failOn = from === undefined ? undefined : oneOf('--fail-on', from, FAIL_ON, texts);
    const outputs = readOutputs(values, files, locale);
    const reviewer = startReviewer(files);
    const source = await findExercise(word, locale);
    const rules = ruleInfos('review', locale);
    const exercise = await source.exercise(idsOf(rules));
    return runReview(values.watch === true, {
      files,
      outputs,
      reviewer,
      locale,
      terminal,
      rules: () => rules,
      review: (reviewer, file, text) => reviewer.check(exercise, text, { locale, file }),
      isMet: (report) => isPassed(report as Report, minScore, failOn),
    });
  },
});
