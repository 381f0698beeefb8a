import * as vscode from 'vscode';
import { quiet, watchStalls, type Stall } from './stalls';
import type { StockLinter } from './stock-linter';

const ROUNDS = 5;
const TAIL_MS = 300;
const IDLE_MS = 2_000;

export interface LargeRun extends Stall {
  /** Milliseconds until the diagnostics were set. */
  took: number;
  /** Diagnostics that are shown. */
  shown: number;
}

/** `nobody`: the machine's own stalls, while nothing is linted. */
export type LargeRuns = Record<'ours' | 'stock' | 'nobody', LargeRun[]>;

/**
 * Both lint a large spec in turns. Each round opens a file of its own: of one that was linted before, or edited, an
 * extension knows the most already or lints it again unasked.
 */
export async function lintLarge(
  open: (round: number) => Promise<vscode.TextDocument>,
  linter: StockLinter,
): Promise<LargeRuns> {
  const runs: LargeRuns = { ours: [], stock: [], nobody: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const document = await open(round);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
    runs.ours.push(
      await watched(document, 'API Kata', () => vscode.commands.executeCommand('apiKata.reviewFile')),
    );
    runs.stock.push(await watched(document, 'spectral', () => linter.lint(document)));
    runs.nobody.push(await watched(document, '', () => pause(IDLE_MS)));
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  }
  return runs;
}

async function watched(
  document: vscode.TextDocument,
  source: string,
  lint: () => PromiseLike<unknown>,
): Promise<LargeRun> {
  await quiet();
  const stop = watchStalls();
  const start = performance.now();
  await lint();
  const took = performance.now() - start;
  // Sending the diagnostics to the window is part of the price.
  await pause(TAIL_MS);
  const stall = stop();
  const shown = vscode.languages.getDiagnostics(document.uri).filter((each) => each.source === source).length;
  return { ...stall, took, shown };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
