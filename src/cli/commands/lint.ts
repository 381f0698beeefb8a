import type { CompareOptions } from '../../core/compatibility/compare';
import type { LintReport } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import { PROFILES } from '../../engine/profiles';
import { ruleInfos } from '../../library/content';
import { folderOf } from '../../library/spec-place';
import type { ShippedText, SpecFolder } from '../../worker/protocol';
import { oneOf } from '../arguments';
import { DAYS, daysOf } from '../changes/days';
import { filesIn, namedText } from '../changes/sources';
import { command } from '../command';
import { expanded } from '../expand';
import { dryRun } from '../fix/dry-run';
import { fixFiles } from '../fix/fix-files';
import { FIX, readFixing } from '../fix/fix-options';
import { nameOf } from '../formats/place';
import { oneLine } from '../formats/visible';
import type { Reviewer } from '../../library/reviewer';
import { THOROUGH } from '../review/thorough';
import { OUTPUT_OPTIONS, readOutputs } from '../review/outputs';
import { runReview, WATCH } from '../review/run-review';
import { FAIL_ON, isClean } from '../review/thresholds';
import { startReviewer } from '../start-reviewer';
import { textsOf, type CliTexts } from '../texts/texts';
import { UsageError } from '../usage';

export const lint = command({
  name: 'lint',
  usage: '<file>...',
  takes: [1, Infinity],
  summary: { en: 'lint any OpenAPI files with the same rules', 'zh-cn': '用同样的规则检查任意 OpenAPI 文件' },
  options: {
    profile: {
      type: 'string',
      value: PROFILES.join('|'),
      says: {
        en: 'the severities: of a design review (default), for learners, or for APIs that move money or reach people',
        'zh-cn': '级别：设计评审（默认）、学习，或涉及资金与消息的 API',
      },
    },
    'fail-on': {
      type: 'string',
      value: FAIL_ON.join('|'),
      says: {
        en: 'the severity from which a finding counts for the exit code (default: warn)',
        'zh-cn': '从哪个级别起，问题计入退出码（默认 warn）',
      },
    },
    root: {
      type: 'string',
      value: 'DIR',
      says: {
        en: 'the folder that references to other files may lead to\n(default: the folder of each file). Nothing outside it is read',
        'zh-cn': '引用其他文件时可以读取的文件夹（默认为各文件所在的文件夹）；\n此外的文件一概不读',
      },
    },
    baseline: {
      type: 'string',
      value: 'VERSION',
      says: {
        en: 'the version that was shipped: a file, - for standard input, or git:<revision>:<path>.\nWhat has changed since and breaks callers is a finding',
        'zh-cn':
          '已经发布的版本：文件、表示标准输入的 -，或 git:<修订>:<路径>。\n此后影响调用方的变更会作为问题报出',
      },
    },
    ...DAYS,
    ...THOROUGH,
    ...OUTPUT_OPTIONS,
    ...WATCH,
    ...FIX,
  },
  example:
    'api-kata lint openapi.yaml\napi-kata lint apis/*.yaml --fail-on error --format text,json --output - --output lint.json\napi-kata lint openapi.yaml --baseline git:main:openapi.yaml\napi-kata lint openapi.yaml --fix-dry-run',
  async run({ words, values, locale, terminal }) {
    const texts = textsOf(locale);
    const files = await expanded(words);
    const profile = oneOf('--profile', values.profile ?? 'review', PROFILES, texts);
    const failOn = oneOf('--fail-on', values['fail-on'] ?? 'warn', FAIL_ON, texts);
    const thorough = values.thorough === true;
    const folders = new Map(files.map((file) => [file, folderFor(file, values.root, texts)]));
    const shipped = values.baseline;
    if (shipped !== undefined && files.length > 1) throw new UsageError(texts.changes.oneFile());
    if (shipped === '-' && files.includes('-')) throw new UsageError(texts.file.stdinTwice());
    const days = daysOf(values, texts);
    const baseline = shipped === undefined ? undefined : await baselineFrom(shipped, days, locale);
    const inputs = [...files, ...filesIn(shipped === undefined ? [] : [shipped])];
    const fixing = readFixing(values, files, texts);
    const outputs = readOutputs(values, inputs, locale);
    const reviewer = startReviewer(files);
    const review = (file: string, text: string) =>
      reviewer.lint(file, text, { locale, profile, folder: folders.get(file), baseline, thorough });
    const isMet = (report: LintReport) => isClean(report, failOn);
    try {
      if (baseline) await checkReadable(reviewer, baseline, shipped ?? '', locale);
      if (fixing) {
        const folderOf = (file: string) => folders.get(file)?.root ?? '.';
        const run = { files, fixing, profile, folderOf, reviewer, locale, terminal };
        if (fixing.isDry) return await dryRun({ ...run, output: outputs[0], review, isMet });
        await fixFiles(run);
      }
      return await runReview(values.watch === true, {
        files,
        outputs,
        reviewer,
        locale,
        terminal,
        rules: () => ruleInfos(profile, locale),
        review: (_, file, text) => review(file, text),
        isMet: (report) => !('goals' in report) && isMet(report),
      });
    } finally {
      reviewer.dispose();
    }
  },
});

/** The version that was shipped, and the day by which dates are judged. */
type Shipped = ShippedText & CompareOptions;

/** Reads the version that was shipped. @throws UsageError */
async function baselineFrom(source: string, days: CompareOptions, locale: Locale): Promise<Shipped> {
  return { ...(await namedText(source, locale)), ...days };
}

/**
 * What cannot be compared with cannot run, as in `diff`. Compared with no text only the baseline is read, which the review
 * then finds read. @throws UsageError
 */
async function checkReadable(
  reviewer: Reviewer,
  { file, text, folder, ...days }: Shipped,
  source: string,
  locale: Locale,
): Promise<void> {
  const tried = await reviewer.compare({ file, text, folder }, { file: '-', text: '' }, { ...days, locale });
  if (tried.readable || tried.side === 'revision') return;
  const why = oneLine(tried.findings[0]?.message ?? '');
  throw new UsageError(textsOf(locale).changes.unreadable(nameOf(source), why));
}

/** Where references of a file may lead; those of standard input lead nowhere. @throws UsageError */
function folderFor(file: string, root: string | undefined, { file: say }: CliTexts): SpecFolder | undefined {
  if (file === '-') return undefined;
  const folder = folderOf(file, root);
  if (!folder && root !== undefined) throw new UsageError(say.notInRoot(file, root));
  return folder;
}
