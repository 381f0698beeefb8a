import type { Kata } from '../core/kata';
import type { LintReport, Report } from '../core/report';
import type { Request, ServerPort } from './protocol';
import { severest } from './severest';

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

/**
 * What nobody will see costs no transfer, and the reader is told how many were left out. Only lint reports can be cut: a
 * goal's findings are indices and must stay valid.
 */
function capped<T extends Report | LintReport>(report: T): T {
  if ('goals' in report) return report;
  const findings = severest(report.findings);
  const omitted = report.findings.length - findings.length;
  return omitted > 0 ? { ...report, findings, complete: false, omitted } : report;
}
