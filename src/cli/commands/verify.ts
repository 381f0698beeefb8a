import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openGoals } from '../../core/proof/open-goals';
import type { Proof } from '../../core/proof/prove';
import type { Locale } from '../../core/texts/locale';
import { oneOf } from '../arguments';
import { command } from '../command';
import { findExercise, shippedSources, sourceIn, type ExerciseSource } from '../exercise-source';
import { asJson, PLAIN_FORMATS, TEXT_OR_JSON } from '../plain-format';
import { proofAsText, summaryOf } from '../proof-text';
import { startReviewer } from '../start-reviewer';
import { textsOf } from '../texts/texts';

export const verify = command({
  name: 'verify',
  usage: '[exercise|folder]...',
  takes: [0, Infinity],
  summary: { en: 'prove exercises: yours, or those that ship', 'zh-cn': '验证练习：你自己的，或自带的' },
  details: {
    en: 'Solutions must score 100, the stub 1 to 39, an empty file 0, and each mutant must break exactly the goals it names.\nA folder is an exercise, or holds exercises.',
    'zh-cn':
      '参考答案必须得 100 分，起始文件 1 到 39 分，空文件 0 分，每个变异体必须恰好破坏它列出的目标。\n文件夹可以是一道练习，也可以存放多道练习。',
  },
  options: { format: TEXT_OR_JSON },
  example: 'api-kata verify my-exercises/',
  async run({ words, values, locale, terminal }) {
    const format = oneOf('--format', values.format ?? 'text', PLAIN_FORMATS, textsOf(locale));
    const reviewer = startReviewer();
    const sources =
      words.length === 0
        ? await shippedSources(locale)
        : (await Promise.all(words.map((word) => sourcesOf(word, locale)))).flat();
    const proofs: Proof[] = [];
    for (const { folder, slug } of sources) {
      const proof = await reviewer.prove(folder, slug, locale);
      proofs.push(proof);
      if (format === 'text') terminal.print(proofAsText(proof, locale));
    }
    reviewer.dispose();
    const exitCode = proofs.every(({ proven }) => proven) ? 0 : 1;
    terminal.print(format === 'json' ? asJson(proofs.map(slim)) : summaryOf(proofs, exitCode, locale));
    return exitCode;
  },
});

/** One exercise, or each folder in a folder that holds one. */
async function sourcesOf(word: string, locale: Locale): Promise<ExerciseSource[]> {
  const names =
    existsSync(word) && !existsSync(join(word, 'exercise.yaml')) ? await readdir(word).catch(() => []) : [];
  const folders = names
    .map((name) => join(word, name))
    .filter((folder) => existsSync(join(folder, 'exercise.yaml')));
  return folders.length > 0
    ? folders.sort().map((folder) => sourceIn(folder, locale))
    : [await findExercise(word, locale)];
}

/** Of each report, what the proof looks at. */
function slim({ steps, ...proof }: Proof) {
  return {
    ...proof,
    steps: steps.map(({ kind, name, holds, breaks, report }) => ({
      kind,
      name,
      holds,
      score: report.score,
      breaks,
      open: openGoals(report),
    })),
  };
}
