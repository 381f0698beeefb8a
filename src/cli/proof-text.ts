import { openGoals } from '../core/proof/open-goals';
import type { Proof, Step } from '../core/proof/prove';
import { faultSentence } from '../core/texts/faults/sentence';
import type { Locale } from '../core/texts/locale';
import type { ExitCode } from './command';
import { inert, visible } from './formats/visible';
import { textsOf, type CliTexts } from './texts/texts';

/** A proof for whoever writes the exercise: what holds in one line, what does not with its reason. */
export function proofAsText(proof: Proof, locale: Locale): string {
  const say = textsOf(locale).proof;
  const { proven, faults, steps } = proof;
  const exercise = visible(proof.exercise);
  const failed = steps.filter(({ holds }) => !holds);
  const counts = say.counts(
    steps.filter(({ kind }) => kind === 'solution').length,
    steps.filter(({ kind }) => kind === 'mutant').length,
  );
  const lines = [
    proven ? `✓ ${exercise}  ${counts}` : `✗ ${exercise}`,
    ...faults.map((fault) => `    ${visible(faultSentence(fault, locale))}`),
    ...failed.map((step) => `    ${visible(sentence(step, say))}`),
    '',
  ];
  return inert(lines.join('\n'));
}

/** The last line; true to the exit code. */
export function summaryOf(proofs: readonly Proof[], exitCode: ExitCode, locale: Locale): string {
  const proven = proofs.filter((proof) => proof.proven).length;
  return `\n${exitCode === 0 ? 'PASS' : 'FAIL'}  ${textsOf(locale).proof.summary(proven, proofs.length)}\n`;
}

function sentence({ kind, name, breaks, report }: Step, say: CliTexts['proof']): string {
  const open = openGoals(report);
  switch (kind) {
    case 'empty':
      return say.empty(report.score);
    case 'bare':
      return say.bare(report.score);
    case 'stub':
      return say.stub(report.score);
    case 'solution':
      return say.solution(name, report.score, open);
    case 'mutant':
      return say.mutant(name, breaks, open);
  }
}
