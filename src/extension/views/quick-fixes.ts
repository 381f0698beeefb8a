import * as vscode from 'vscode';
import type { TextEdit } from '../../core/document/edits/text-edit';
import { standsAlone, type Fix, type FixKind } from '../../core/fixes/fix';
import type { MendOptions } from '../../core/fixes/found';
import type { Tally } from '../../core/fixes/weight';
import type { Finding } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import type { WorkerClient } from '../../worker/client';
import { FIX_ALL, FIX_APPLIED } from './fix-all';
import { fixEdit } from './fix-edit';
import { toRange } from './ranges';

/** What quick fixes are made with. */
export interface FixSources {
  client: WorkerClient;
  locale: Locale;
  /** What the last review of a document found; a fix is worked out in its present text. Undefined without a review. */
  findings(this: void, document: vscode.TextDocument): readonly Finding[] | undefined;
}

/** At one place; each of them is tried by a review before it is offered. */
const MOST_OFFERED = 5;
/**
 * The light bulb comes by itself where few and short reviews do, for meanwhile the worker answers no keystroke: five fixes
 * of 200 KB take it seconds. Whoever asks (Quick Fix…) gets them anywhere.
 */
const BY_ITSELF = { characters: 20_000, fixes: 2 };
/** Milliseconds for which the cursor rests before anything is tried. */
const REST_MS = 250;

/** The quick fixes for the findings at a range, tried; and on request one action for all safe ones of a document. */
export class QuickFixes {
  /** One at a time: what is under way for a cursor that has moved on is let finish. */
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly sources: FixSources) {}

  async actions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    if (context.only && FIX_ALL.intersects(context.only)) return this.all(document);
    if (context.only && !context.only.intersects(vscode.CodeActionKind.QuickFix)) return [];
    const asked = context.triggerKind === vscode.CodeActionTriggerKind.Invoke;
    if (!asked && document.getText().length > BY_ITSELF.characters) return [];
    const here = (this.sources.findings(document) ?? [])
      .filter(({ fixes, file, range: at }) => fixes.length > 0 && !file && toRange(at).intersection(range))
      .slice(0, asked ? MOST_OFFERED : BY_ITSELF.fixes);
    if (here.length === 0) return [];
    if (!asked) await new Promise((rested) => setTimeout(rested, REST_MS));
    const fixes = await this.inTurn(document, token, () =>
      this.sources.client.request(`fixes ${document.uri.toString()}`, 'fixes', {
        file: document.uri.path,
        text: document.getText(),
        locale: this.sources.locale,
        wanted: here.map(({ rule, pointer }) => ({ rule, pointer })),
      }),
    );
    const offered = (fixes ?? []).flatMap((fix, i) =>
      fix ? [toAction(document, context, fix, here[i])] : [],
    );
    return [...offered, ...this.ofKinds(document, fixes ?? [])];
  }

  /** Works out what an action for all findings of a rule does, once somebody chooses it. */
  async resolve(action: vscode.CodeAction): Promise<vscode.CodeAction> {
    if (action instanceof AllOfKind) await this.mendInto(action, action.document, action.wanted);
    return action;
  }

  /** An action for all findings of a rule, where its fix stands alone. */
  private ofKinds(document: vscode.TextDocument, fixes: readonly (Fix | undefined)[]): AllOfKind[] {
    const kinds = new Map(
      fixes.flatMap((fix) => (fix && standsAlone(fix.kind) ? [[fix.id, fix.kind] as const] : [])),
    );
    const findings = this.sources.findings(document) ?? [];
    return [...kinds].flatMap(([rule, kind]) => {
      const places = findings.filter(
        (one) => one.rule === rule && !one.file && one.waived === undefined,
      ).length;
      return places > 1 ? [new AllOfKind(document, places, { rules: [rule], kinds: [kind] })] : [];
    });
  }

  /** Every safe fix of the document at once, for "Fix All" and for saving. */
  private async all(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    if (!this.sources.findings(document)?.some(({ fixes }) => fixes.length > 0)) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Apply all safe quick fixes'), FIX_ALL);
    await this.mendInto(action, document, { kinds: ['safe'] });
    return action.edit ? [action] : [];
  }

  /** Gives an action the edit of everything that holds; none where nothing does. */
  private async mendInto(
    action: vscode.CodeAction,
    document: vscode.TextDocument,
    wanted: Pick<MendOptions, 'kinds' | 'rules'>,
  ): Promise<void> {
    const text = document.getText();
    const mended = await this.inTurn(document, undefined, () =>
      this.sources.client.request(`fixes ${document.uri.toString()}`, 'mend', {
        file: document.uri.path,
        text,
        ...wanted,
      }),
    );
    if (!mended || mended.text === text) return;
    action.edit = fixEdit(document, [changed(text, mended.text)]);
    action.command = noted(document, placesIn(mended.fixed));
  }

  /** Nothing where the cursor or the text has moved on meanwhile, or the worker could not tell. */
  private async inTurn<T>(
    document: vscode.TextDocument,
    token: vscode.CancellationToken | undefined,
    ask: () => Promise<T>,
  ): Promise<T | undefined> {
    const { version } = document;
    const turn = this.running.then(() => (token?.isCancellationRequested ? undefined : ask()));
    const done = turn.catch(() => undefined);
    this.running = done;
    const answer = await done;
    // Places in a text that has changed are places of something else.
    return document.version === version ? answer : undefined;
  }
}

/** Every finding of one rule. */
class AllOfKind extends vscode.CodeAction {
  constructor(
    readonly document: vscode.TextDocument,
    places: number,
    readonly wanted: { rules: [string]; kinds: [FixKind] },
  ) {
    const [rule] = wanted.rules;
    super(vscode.l10n.t('Fix all {0} findings of {1}', places, rule), vscode.CodeActionKind.QuickFix);
  }
}

function toAction(
  document: vscode.TextDocument,
  { diagnostics }: vscode.CodeActionContext,
  fix: Fix,
  finding: Finding | undefined,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = fixEdit(document, fix.edits);
  action.command = noted(document, 1);
  const mended = diagnostics.filter(({ message }) => message === finding?.message);
  if (mended.length > 0) action.diagnostics = mended;
  // A skeleton waits for words; it is never what one key presses through.
  action.isPreferred = standsAlone(fix.kind);
  return action;
}

/** The one span in which two texts differ. */
function changed(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** VS Code runs it once the edit is made: the attempt says that it was helped. */
function noted(document: vscode.TextDocument, places: number): vscode.Command {
  return { command: FIX_APPLIED, title: '', arguments: [document.uri.toString(), places] };
}

function placesIn(fixed: readonly Tally[]): number {
  return fixed.reduce((sum, { places }) => sum + places, 0);
}
