import type { Kata } from '../core/kata';
import type { LintReport, Report } from '../core/report';
import type { Request, ServerPort } from './protocol';

/** Diagnostics beyond this many help nobody and cost a transfer; the reader is told how many were left out. */
const MOST_FINDINGS = 2_000;

/** Answers requests one after the other. The kata is built on the first request, so that spawning stays cheap. */
export function serve(port: ServerPort, build: () => Kata): void {
  let kata: Kata | undefined;
  let queue: Promise<void> = Promise.resolve();
  port.onRequest((request) => {
    queue = queue.then(async () => {
      try {
        port.reply({ id: request.id, report: capped(await answer((kata ??= build()), request)) });
      } catch (error) {
        port.reply({ id: request.id, error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}

function answer(kata: Kata, request: Request): Promise<Report | LintReport> {
  const { locale, text } = request;
  if (request.kind === 'lint') return kata.lint(request.file, text, { locale });
  return kata.check(request.exercise, text, { locale, thorough: request.thorough });
}

/** Only lint reports can grow beyond the cap: a goal's findings are indices and must stay valid. */
function capped<T extends Report | LintReport>(report: T): T {
  const left = report.findings.length - MOST_FINDINGS;
  if (left <= 0 || 'goals' in report) return report;
  const findings = report.findings.slice(0, MOST_FINDINGS);
  return { ...report, findings, complete: false, omitted: left };
}
