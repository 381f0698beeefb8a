import type { ReadFile } from '../core/exercises/load';
import type { Kata } from '../core/kata';
import type { Proof } from '../core/proof/prove';
import type { LintReport } from '../core/report';
import type { Profile } from '../engine/profiles';
import type { Answer, Request, ServerPort } from './protocol';
import { severest } from './severest';

/** What the worker does its work with. */
export interface Tools {
  build(this: void, profile?: Profile): Kata;
  prove(this: void, kata: Kata, read: ReadFile, slug: string, onStep: () => void): Promise<Proof>;
  /** Reads files of a folder of exercises. */
  filesIn(this: void, folder: string): ReadFile;
}

/** Answers requests one after the other. A kata is built on the first request, so that spawning stays cheap. */
export function serve(port: ServerPort, tools: Tools): void {
  const katas = new Map<Profile, Kata>();
  const kataOf = (profile: Profile): Kata => {
    const kata = katas.get(profile) ?? tools.build(profile);
    katas.set(profile, kata);
    return kata;
  };
  const answer = async (request: Request): Promise<Answer> => {
    switch (request.kind) {
      case 'lint': {
        const { file, text, locale, thorough, profile, most } = request;
        return capped(await kataOf(profile).lint(file, text, { locale, thorough }), most);
      }
      case 'check': {
        const { exercise, text, locale, thorough, file } = request;
        const options = { locale, thorough, ...(file === undefined ? {} : { file }) };
        return kataOf('review').check(exercise, text, options);
      }
      case 'prove': {
        const { id, folder, slug } = request;
        const onStep = () => port.reply({ id, step: true });
        return tools.prove(kataOf('review'), tools.filesIn(folder), slug, onStep);
      }
    }
  };
  let queue: Promise<void> = Promise.resolve();
  port.onRequest((request) => {
    queue = queue.then(async () => {
      const { id } = request;
      try {
        port.reply({ id, answer: await answer(request) });
      } catch (error) {
        port.reply({ id, error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
  port.reply({ ready: true });
}

/** What nobody will see costs no transfer, and the reader is told how many were left out. */
function capped(report: LintReport, most = Infinity): LintReport {
  const findings = severest(report.findings, most);
  const omitted = report.findings.length - findings.length;
  return omitted > 0 ? { ...report, findings: [...findings], complete: false, omitted } : report;
}
