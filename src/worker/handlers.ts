import type { ReadFile } from '../core/exercises/load';
import type { compareTexts, TextComparison } from '../core/compatibility/compare-texts';
import type { Kata } from '../core/kata';
import type { Proof } from '../core/proof/prove';
import type { LintReport } from '../core/report';
import type { Profile } from '../engine/profiles';
import { mostSevere } from '../core/reading/most-severe';
import type { Folder } from '../core/bundle/folder';
import type { Kind, Params, Result, SpecFolder } from './protocol';

/** What the worker does its work with. */
export interface Tools {
  /** The engine with the rules of a profile; always the same one. */
  kataOf(this: void, profile: Profile): Kata;
  compare(this: void, ...of: Parameters<typeof compareTexts>): Promise<TextComparison>;
  prove(this: void, kata: Kata, read: ReadFile, slug: string, onStep: () => void): Promise<Proof>;
  /** Reads files of a folder of exercises. */
  filesIn(this: void, folder: string): ReadFile;
  /** Reads files that a document refers to. */
  specFolder(this: void, folder: SpecFolder): Folder;
}

/** What a handler has beside its parameters. */
export interface Context extends Tools {
  /**
   * Says that a part of the request is done: the next one has a time limit of its own, by the length of the document if
   * that is another than it was.
   */
  step(this: void, characters?: number): void;
}

type Handlers = { [K in Kind]: (params: Params<K>, context: Context) => Promise<Result<K>> };

/** How each kind of request is answered. */
export const handlers: Handlers = {
  check({ exercise, text, locale, thorough = false, file }, { kataOf }) {
    const options = { locale, thorough, ...(file === undefined ? {} : { file }) };
    return kataOf('review').check(exercise, text, options);
  },
  async lint({ file, text, locale, thorough = false, profile = 'review', most, folder, baseline }, context) {
    const { kataOf, specFolder, step } = context;
    // What is open in the folder that was asked for last counts for both.
    const shipped = baseline && { ...baseline, folder: baseline.folder && specFolder(baseline.folder) };
    const files = folder && { folder: specFolder(folder), onFiles: step };
    const options = { locale, thorough, baseline: shipped, ...files };
    return capped(await kataOf(profile).lint(file, text, options), most);
  },
  fixes({ file, text, locale, wanted }, { kataOf, step }) {
    return kataOf('review').fixes(file, text, wanted, { locale, onTried: () => step() });
  },
  fixTitles({ file, text, locale, wanted }, { kataOf }) {
    return kataOf('review').fixTitles(file, text, wanted, { locale });
  },
  mend({ text, profile = 'review', ...options }, { kataOf, step }) {
    return kataOf(profile).mend(text, { ...options, onTried: () => step() });
  },
  async compare({ baseline, file, text, answers, folder, most, ...options }, { compare, specFolder }) {
    const shipped = { ...baseline, folder: baseline.folder && specFolder(baseline.folder) };
    const revision = { file, text, answers, folder: folder && specFolder(folder) };
    return worst(await compare(shipped, revision, options), most);
  },
  prove({ folder, slug }, { kataOf, prove, filesIn, step }) {
    return prove(kataOf('review'), filesIn(folder), slug, () => step());
  },
};

/** The worst come first. What nobody will see costs no transfer; the counts of the report are of all. */
function worst(comparison: TextComparison, most = Infinity): TextComparison {
  if (!comparison.readable || comparison.report.changes.length <= most) return comparison;
  const { report } = comparison;
  return { readable: true, report: { ...report, changes: report.changes.slice(0, most) } };
}

/** What nobody will see costs no transfer, and the report says how many were left out. */
function capped(report: LintReport, most = Infinity): LintReport {
  const findings = mostSevere(report.findings, most);
  const omitted = report.findings.length - findings.length;
  return omitted > 0 ? { ...report, findings: [...findings], complete: false, omitted } : report;
}
