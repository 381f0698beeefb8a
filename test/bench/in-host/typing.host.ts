import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { KataApi } from '../../../src/extension/api';
import { PAUSE_MS } from '../../../src/extension/checking/checker';
import { handBack } from './hand-back';
import { press } from './keystrokes';
import { lintLarge, type LargeRuns } from './large';
import { quiet, watchStalls, type Stall } from './stalls';
import { StockLinter } from './stock-linter';

const SLUG = 'send-exactly-once';
const KEYS = 200;
const BLOCK = 20;
const LIMIT_MS = 30_000;

export interface Typed {
  /** Milliseconds of each key, from its arrival in the host until the diagnostics were set, without the pause. */
  latencies: number[];
  stalls: Stall[];
}

export interface TypingMeasured {
  typing: { ours: Typed; stock: Typed };
  large: LargeRuns;
}

/** Who publishes diagnostics for a document. */
interface Side {
  document: vscode.TextDocument;
  onPublished: (listener: (version: number) => void) => { dispose(): unknown };
}

/** Types into a model answer and into its copy for stock Spectral, in turns; then both lint a large spec. */
export async function run(): Promise<void> {
  const kata = await vscode.extensions.getExtension<KataApi>('api-kata.api-kata')?.activate();
  if (!kata) throw new Error('The extension is not there.');
  const answer = await openAnswer(kata);
  const copy = await newFile('stock/spec.yaml', answer.getText());
  const linter = new StockLinter(copy);
  const ours: Side = { document: answer, onPublished: (listener) => onReport(kata, answer, listener) };
  const stock: Side = { document: copy, onPublished: (listener) => linter.onPublished(listener) };
  const typing = { ours: nothing(), stock: nothing() };
  // The first block of each warms everybody up.
  for (let key = -BLOCK; key < KEYS; key += BLOCK) {
    for (const [side, typed] of [
      [ours, typing.ours],
      [stock, typing.stock],
    ] as const) {
      const block = await typeBlock(side, key + BLOCK);
      if (key < 0) continue;
      typed.latencies.push(...block.latencies);
      typed.stalls.push(...block.stalls);
    }
  }
  const text = readFileSync(process.env['API_KATA_BENCH_LARGE'] ?? '', 'utf8');
  const large = await lintLarge((round) => newFile(`large/spec-${round}.yaml`, text), linter);
  handBack({ typing, large } satisfies TypingMeasured);
  await linter.dispose();
}

async function typeBlock({ document, onPublished }: Side, first: number): Promise<Typed> {
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
  });
  await quiet({ forMs: 300, atMostMs: 2_000 });
  const latencies: number[] = [];
  const stop = watchStalls();
  for (let key = first; key < first + BLOCK; key++) {
    latencies.push(await answered({ document, onPublished }, () => press(key, editor)));
  }
  return { latencies, stalls: [stop()] };
}

/** Milliseconds from the arrival of the edit that `act` makes until its diagnostics are published, less the pause. */
function answered({ document, onPublished }: Side, act: () => Promise<void>): Promise<number> {
  return new Promise((settle, fail) => {
    let arrived: number | undefined;
    const end = (outcome: () => void) => {
      clearTimeout(limit);
      for (const listening of [change, published]) listening.dispose();
      outcome();
    };
    const limit = setTimeout(() => end(() => fail(new Error('A key was not answered.'))), LIMIT_MS);
    const change = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) arrived = performance.now();
    });
    const published = onPublished((version) => {
      if (arrived === undefined || version !== document.version) return;
      const took = performance.now() - arrived - PAUSE_MS;
      end(() => settle(took));
    });
    act().catch((error: unknown) =>
      end(() => fail(error instanceof Error ? error : new Error(String(error)))),
    );
  });
}

/** The session tells us last: the diagnostics and every other view have been redrawn by then. */
function onReport({ session }: KataApi, document: vscode.TextDocument, listener: (version: number) => void) {
  return session.onDidChange((key) => {
    const state = session.get(key)?.state;
    if (key === document.uri.toString() && state?.kind === 'checked') listener(state.version);
  });
}

async function openAnswer(kata: KataApi): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('apiKata.openExercise', SLUG);
  await kata.whenIdle();
  const document = vscode.workspace.textDocuments.find(({ uri }) =>
    uri.path.endsWith(`/${SLUG}/openapi.yaml`),
  );
  const extension = vscode.extensions.getExtension('api-kata.api-kata');
  if (!document || !extension) throw new Error('The answer is not open.');
  const solution = vscode.Uri.joinPath(extension.extensionUri, 'exercises', SLUG, 'solution.yaml');
  const edit = new vscode.WorkspaceEdit();
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(solution));
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
  await kata.whenIdle();
  return document;
}

async function newFile(path: string, text: string): Promise<vscode.TextDocument> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('There is no practice folder.');
  const uri = vscode.Uri.joinPath(folder.uri, path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return vscode.workspace.openTextDocument(uri);
}

function nothing(): Typed {
  return { latencies: [], stalls: [] };
}
