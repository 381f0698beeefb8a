import type { Folder } from './bundle/folder';
import { located, namesBeside } from './bundle/located';
import type { CompareOptions } from './compatibility/compare';
import { readBaseline, type Shipped } from './compatibility/read-baseline';
import { handOver, type SinceBaseline } from './compatibility/since-baseline';
import { examinationOf } from './contract/examination';
import { DocumentCache, keyOfAnswer, keyOfBaseline, keyOfFile } from './document/document-cache';
import { about } from './document/engine-finding';
import { read, type SpecDocument } from './document/read';
import type { Exercise } from './exercises/exercise';
import { reviewedRules, rulesOfGoals } from './exercises/reviewed-rules';
import { gradeWithin } from './grading/grade-within';
import { gradeUnreadable } from './grading/ungraded';
import { asTold } from './lint/as-told';
import { toFindings, waivedFindings } from './lint/findings';
import { createLinter, type RulesetDefinition } from './lint/linter';
import { structureFaults } from './lint/structure';
import { unknownWaivers } from './lint/unknown-waivers';
import type { Fix } from './fixes/fix';
import type { MendOptions } from './fixes/found';
import type { Mended } from './fixes/mend';
import type { Wanted } from './fixes/propose';
import { REPORT_VERSION, type Finding, type LintReport, type Report } from './report';
import type { RuleInfo } from './rule-info';
import type { Locale } from './texts/locale';
import { textsIn, type Texts } from './texts/texts';
import { inEnglish, translator, type RuleTexts } from './texts/translate';

/** The whole engine. Everything outside `core` calls this. */
export interface Kata {
  /** Reviews an answer to an exercise; the report carries `file`, if it is named. Never throws on any text. */
  check(exercise: Exercise, text: string, options?: CheckOptions & { file?: string }): Promise<Report>;
  /** Lints a spec that belongs to no exercise, with the files that it refers to. Never throws on any text. */
  lint(file: string, text: string, options?: LintOptions): Promise<LintReport>;
  /**
   * The quick fix for each finding, in their order, each tried before it is offered; undefined where there is none.
   * References to other files are not followed, and no fix reaches into one.
   */
  fixes(
    file: string,
    text: string,
    wanted: readonly Wanted[],
    options?: CheckOptions & Trying,
  ): Promise<(Fix | undefined)[]>;
  /** What the quick fix for each finding would do, in words, untried: cheap enough to ask after each review. */
  fixTitles(
    file: string,
    text: string,
    wanted: readonly Wanted[],
    options?: CheckOptions,
  ): Promise<(string | undefined)[]>;
  /** The text with every fix of these kinds that holds. Never throws on any text. */
  mend(text: string, options: MendOptions & Trying): Promise<Mended>;
  /** Every rule, those that are off included, by category and id. */
  rules(locale?: Locale): RuleInfo[];
}

/** Fixes are tried one after the other, each by a review. */
export interface Trying {
  /** Hears that one has been tried. */
  onTried?: (() => void) | undefined;
}

export interface CheckOptions {
  locale?: Locale;
  /**
   * Also ask an independent validator for the structure. It copies and dereferences the whole
   * document, so it stays off the typing path: submit and the command line ask for it.
   */
  thorough?: boolean;
}

/** The version that was shipped, and the day by which dates are judged. */
export interface Baseline extends Shipped, CompareOptions {}

export interface LintOptions extends CheckOptions {
  /** The version that was shipped: what has changed since is what the rules `compat-*` are about. */
  baseline?: Baseline | undefined;
  /** The folder that references to other files may lead to. Without it none is followed. */
  folder?: Folder | undefined;
  /** Hears how many characters the document has with all files, before the review of them begins. */
  onFiles?: ((characters: number) => void) | undefined;
}

/** What the engine is made from; the build compiles both from `rulesets/`. */
export interface KataParts {
  ruleset: RulesetDefinition;
  /** Rule texts by locale, English left out. */
  translations?: Partial<Record<Locale, RuleTexts>>;
  /** What is kept of documents, where others that read the same ones share it. */
  documents?: DocumentCache;
}

/** An answer of 2 million characters is no answer to an exercise; a real spec may have 13 million. */
const MOST_IN_EXERCISE = 2_000_000;
const MOST_IN_LINT = 32_000_000;

/** Builds the engine: compiles the ruleset once. Keep the result for the life of the process. */
export function assembleKata({
  ruleset,
  translations = {},
  documents: cache = new DocumentCache(),
}: KataParts): Kata {
  const linter = createLinter(ruleset);

  const translators = new Map(
    Object.entries(translations).map(([locale, texts]) => [locale, translator(texts)] as const),
  );

  const translatorFor = ({ locale = 'en' }: CheckOptions) => translators.get(locale) ?? inEnglish;

  /**
   * What is memoized costs nothing, so a document near the end of its budget might pass as an edit and fail anew.
   * It is evicted long before that.
   */
  function evictIfCostly(key: string, { budget }: SpecDocument): void {
    if (budget.share > 1 / 2) cache.evict(key);
  }

  async function findingsIn(
    document: SpecDocument,
    texts: Texts,
    options: CheckOptions & { baseline?: Baseline | undefined },
    also?: ReadonlySet<string>,
  ) {
    const { since, findings: ofBaseline } = await comparedWith(document, texts, options);
    handOver(document.root, since);
    const results = await linter.lint(document, document.rangeOf, also);
    const waivers = unknownWaivers(document, linter, texts);
    const crashed = [...examinationOf(document.root)].filter(
      ([, examined]) => examined.crashed !== undefined,
    );
    const overspent = crashed.filter(([, { isOverspent }]) => isOverspent).length;
    const crashes = crashed
      .filter(([, { isOverspent }]) => !isOverspent)
      .map(([rule, examined]) => {
        const message = texts.lint.crashed(rule, examined.crashed ?? '');
        return about('not-checked', 'warn', message, [], document.rangeOf([]));
      });
    if (overspent > 0)
      crashes.unshift(about('too-large', 'warn', texts.lint.overspent(overspent), [], document.rangeOf([])));
    // Under the stock CLI a crashed rule reports itself; here the sentence above says it better.
    const sound = results.filter(({ code }) => !crashed.some(([rule]) => rule === code));
    const translate = translatorFor(options);
    const findings = asTold(toFindings(document, sound, linter, translate), since);
    const structure = options.thorough ? await structureFaults(document, findings, texts) : [];
    return {
      findings: [...ofBaseline, ...crashes, ...structure, ...waivers, ...findings],
      waived: asTold(waivedFindings(document, linter, translate), since),
      complete: ofBaseline.length + crashes.length === 0,
    };
  }

  /** What has changed since the baseline, and what could not be compared. */
  async function comparedWith(
    { root, rangeOf }: SpecDocument,
    texts: Texts,
    { baseline, locale }: CheckOptions & { baseline?: Baseline | undefined },
  ): Promise<{ since?: SinceBaseline; findings: Finding[] }> {
    if (!baseline) return { findings: [] };
    const { file, text, folder, ...options } = baseline;
    const notChecked = (message: string) => about('not-checked', 'warn', message, [], rangeOf([]));
    const key = keyOfBaseline(file);
    const reading = readBaseline({ file, text, folder }, texts, cache);
    if (!reading.readable)
      return { findings: [notChecked(texts.lint.noBaseline(reading.findings[0]?.message ?? ''))] };
    // Whoever reviews without a baseline does not load it.
    const { compareWithBaseline } = await import('./compatibility/compare-with-baseline');
    const since = compareWithBaseline(reading.document, { root, rangeOf }, { ...options, locale });
    evictIfCostly(key, reading.document);
    return { since, findings: since.report.incomplete.map(({ reason }) => notChecked(reason)) };
  }

  /** A review beside the others: nothing of it is kept. */
  async function examine(text: string, file: string, also?: ReadonlySet<string>) {
    const reading = read(text, textsIn('en'), { most: MOST_IN_LINT, file });
    if (!reading.readable) return undefined;
    const { document } = reading;
    const results = await linter.lint(document, document.rangeOf, also);
    return { text, document, findings: toFindings(document, results, linter, inEnglish) };
  }

  return {
    async check(exercise, text, options = {}) {
      const texts = textsIn(options.locale ?? 'en');
      const key = keyOfAnswer(exercise.id);
      const reading = read(text, texts, { most: MOST_IN_EXERCISE, file: options.file }, cache.of(key));
      if (!reading.readable)
        return named(gradeUnreadable(exercise, reading.empty, reading.findings, texts), options.file);
      const shipped = { ...options, baseline: baselineOf(exercise) };
      const { findings, waived } = await findingsIn(reading.document, texts, shipped, rulesOfGoals(exercise));
      evictIfCostly(key, reading.document);
      const isReviewed = reviewedRules(exercise);
      const own = ({ rule }: Finding) => isReviewed(rule, linter.categoryOf(rule));
      const all = [...reading.findings, ...[...findings, ...waived].filter(own)];
      const translate = translatorFor(options);
      const facts = {
        descriptionOf: (rule: string) => translate.description(rule, linter.descriptionOf(rule)),
        categoryOf: linter.categoryOf,
      };
      return named(gradeWithin(exercise, reading.document, all, texts, facts), options.file);
    },
    async lint(file, text, options = {}) {
      const texts = textsIn(options.locale ?? 'en');
      const key = keyOfFile(file);
      const { folder, onFiles } = options;
      const reading = read(text, texts, { most: MOST_IN_LINT, file, folder }, cache.of(key));
      const report = (complete: boolean, findings: Finding[]): LintReport => ({
        version: REPORT_VERSION,
        file,
        complete,
        findings,
      });
      if (!reading.readable) return report(false, reading.findings);
      const { document } = reading;
      const { sources } = document;
      if (sources) onFiles?.(text.length + sources.characters + (options.baseline?.text.length ?? 0));
      const { findings, waived, complete } = await findingsIn(document, texts, options);
      evictIfCostly(key, document);
      const all = [...reading.findings, ...findings, ...waived];
      if (!sources || !folder) return report(complete, all);
      const nameOf = namesBeside(file, folder.document);
      const whole = report(complete && sources.faults.length === 0, located(all, sources, nameOf));
      return sources.files.length === 0 ? whole : { ...whole, files: sources.files.map(nameOf) };
    },
    async fixes(file, text, wanted, options = {}) {
      const texts = textsIn(options.locale ?? 'en');
      const { offeredFixes } = await import('./fixes/offer');
      const also = new Set(wanted.map(({ rule }) => rule));
      const start = read(text, texts, { most: MOST_IN_LINT, file });
      if (!start.readable) return wanted.map(() => undefined);
      const lint = async (of: string) => {
        const found = await examine(of, file, also);
        options.onTried?.();
        return found?.findings;
      };
      return offeredFixes({ document: start.document, text, file }, wanted, texts, lint);
    },
    async fixTitles(file, text, wanted, options = {}) {
      const texts = textsIn(options.locale ?? 'en');
      const { fixFor } = await import('./fixes/propose');
      const reading = read(text, texts, { most: MOST_IN_LINT, file });
      if (!reading.readable) return wanted.map(() => undefined);
      const fixable = { document: reading.document, text, file };
      return wanted.map((one) => fixFor(fixable, one, texts)?.title);
    },
    async mend(text, options) {
      const { mend } = await import('./fixes/mend');
      return mend(text, options, async (of) => {
        const examined = await examine(of, options.file);
        options.onTried?.();
        return examined;
      });
    },
    rules(locale = 'en') {
      const translate = translators.get(locale) ?? inEnglish;
      return linter.rules.map((rule) => ({
        ...rule,
        description: translate.description(rule.id, rule.description),
        why: translate.why(rule.id, rule.why),
      }));
    },
  };
}

function baselineOf({ id, baseline }: Exercise): Baseline | undefined {
  return baseline && { file: `${id}/baseline.yaml`, text: baseline.text, on: baseline.today };
}

/** Of several reports each says which file it is about, before anything else. */
function named({ version, ...rest }: Report, file: string | undefined): Report {
  return { version, ...(file === undefined ? {} : { file }), ...rest };
}
