import type { CompareOptions } from '../core/compatibility/compare';
import type { TextComparison } from '../core/compatibility/compare-texts';
import type { MendOptions } from '../core/fixes/found';
import type { Mended } from '../core/fixes/mend';
import type { Exercise } from '../core/exercises/exercise';
import type { Proof } from '../core/proof/prove';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import type { Profile } from '../engine/profiles';
import { createClient, NotChecked } from '../worker/client';
import type { ShippedText, Spawn, SpecFolder } from '../worker/protocol';
import { checkNotChecked, lintNotChecked, whyNotChecked } from './not-checked-reports';

/**
 * The engine on a worker, for texts that come one by one: none takes the place of another, each has its limits from its own
 * start, and what was stopped has a report that says so. Nothing rejects because of a text.
 */
export interface Reviewer {
  /**
   * `folder` is where references to other files may lead; without it they are not followed. `thorough` also asks the
   * independent validator, as `check` always does.
   */
  lint(file: string, text: string, options: LintOptions): Promise<LintReport>;
  check(exercise: Exercise, text: string, options: { locale: Locale; file?: string }): Promise<Report>;
  /** The text with every fix of these kinds that holds; as it is where that was stopped, and `stopped` says why. */
  mend(
    text: string,
    options: MendOptions & { locale: Locale; profile?: Profile },
  ): Promise<Mended & { stopped?: string }>;
  /** Compares two versions of a document. One that was stopped is not readable. */
  compare(
    baseline: ShippedText,
    revision: ShippedText,
    options: CompareOptions & { locale: Locale },
  ): Promise<TextComparison>;
  /** Proves an exercise whose files are in `folder`. */
  prove(folder: string, slug: string, locale: Locale): Promise<Proof>;
  /** Starts the worker early. In: the length of the longest text that is expected. */
  warmUp(characters?: number): void;
  /** Ends the worker; what it had in hand is not checked. A later call starts another. */
  dispose(): void;
}

interface LintOptions {
  locale: Locale;
  profile?: Profile;
  folder?: SpecFolder | undefined;
  baseline?: (ShippedText & CompareOptions) | undefined;
  thorough?: boolean;
}

export function createReviewer(spawn: Spawn): Reviewer {
  // A text that kills its worker says nothing of the next one.
  const client = createClient(spawn, { backOffMs: 0 });
  let texts = 0;
  const key = () => String(++texts);
  const orElse = <T>(review: Promise<T>, stopped: (reason: NotChecked) => T): Promise<T> =>
    review.catch((error: unknown) => {
      if (error instanceof NotChecked) return stopped(error);
      throw error;
    });

  return {
    lint: (file, text, options) =>
      orElse(client.request(key(), 'lint', { file, text, ...options }), (reason) =>
        lintNotChecked(file, whyNotChecked(reason, text.length, options.locale)),
      ),
    check: (exercise, text, options) =>
      orElse(client.request(key(), 'check', { exercise, text, ...options, thorough: true }), (reason) =>
        checkNotChecked(exercise, whyNotChecked(reason, text.length, options.locale), options.file),
      ),
    mend: (text, { locale, ...options }) =>
      orElse<Mended & { stopped?: string }>(
        client.request(key(), 'mend', { text, ...options }),
        (reason) => ({
          text,
          fixed: [],
          brought: [],
          unfinished: true,
          stopped: whyNotChecked(reason, text.length, locale),
        }),
      ),
    compare: (baseline, revision, options) =>
      orElse(client.request(key(), 'compare', { baseline, ...revision, ...options }), (reason) => {
        const characters = baseline.text.length + revision.text.length;
        const { findings } = lintNotChecked(revision.file, whyNotChecked(reason, characters, options.locale));
        return { readable: false, side: 'revision', findings };
      }),
    prove: (folder, slug, locale) =>
      orElse(client.request(key(), 'prove', { folder, slug }), (reason) => ({
        exercise: slug,
        proven: false,
        faults: [{ kind: 'stopped', file: '.', detail: whyNotChecked(reason, 0, locale) }],
        steps: [],
      })),
    warmUp: (characters) => client.warmUp(characters),
    dispose: () => client.dispose(),
  };
}
