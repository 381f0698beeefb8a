import Module from 'node:module';

/** What was told to the person, in order. */
export interface Told {
  kind: string;
  text: string;
}

type Load = (this: unknown, request: string, ...rest: unknown[]) => unknown;

/**
 * Puts a `vscode` in place that writes down what it is asked to show; modules of the extension are imported after that.
 * `commands` are what is registered, `uriHandler` what opens links. `restore` takes it away.
 */
export function fakeVscode() {
  const told: Told[] = [];
  const commands = new Map<string, (argument?: unknown) => unknown>();
  const say = (kind: string) => (text: string) => {
    told.push({ kind, text });
    return Promise.resolve(undefined);
  };
  const picks: { label: string; description?: string }[] = [];
  const host = {
    uriHandler: undefined as { handleUri(uri: { path: string }): unknown } | undefined,
    /** The person turns to the window. */
    turnTo: undefined as (() => unknown) | undefined,
  };
  const disposable = { dispose: () => undefined };
  const fixAll = new FakeKind();
  const vscode = {
    l10n: {
      t: (text: string, ...values: unknown[]) =>
        text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
    },
    env: { language: 'en' },
    window: {
      showInformationMessage: say('information'),
      showWarningMessage: say('warning'),
      showErrorMessage: say('error'),
      setStatusBarMessage: say('status bar'),
      showQuickPick: (items: typeof picks) => {
        picks.push(...items);
        return Promise.resolve(undefined);
      },
      onDidChangeWindowState: (listener: (state: { focused: boolean }) => unknown) => {
        host.turnTo = () => listener({ focused: true });
        return disposable;
      },
      registerUriHandler: (handler: NonNullable<typeof host.uriHandler>) => {
        host.uriHandler = handler;
        return disposable;
      },
    },
    commands: {
      registerCommand: (name: string, handler: (argument?: unknown) => unknown) => {
        commands.set(name, handler);
        return disposable;
      },
      executeCommand: (name: string, argument?: unknown) => Promise.resolve(commands.get(name)?.(argument)),
    },
    CodeActionKind: { QuickFix: new FakeKind(), SourceFixAll: { append: () => fixAll } },
    CodeActionTriggerKind: { Invoke: 1, Automatic: 2 },
    CodeAction: class {
      constructor(readonly title: string) {}
    },
    WorkspaceEdit: class {
      readonly edits: unknown[] = [];
      replace(...edit: unknown[]): void {
        this.edits.push(edit);
      }
    },
    /** Every range meets every other one. */
    Range: class {
      intersection(): this {
        return this;
      }
    },
    Disposable: { from: () => disposable },
    QuickPickItemKind: { Separator: -1, Default: 0 },
    ViewColumn: { One: 1 },
    DiagnosticSeverity: {},
    DiagnosticTag: {},
    FileSystemError: class extends Error {},
  };
  const loader = Module as unknown as { _load: Load };
  const before = loader._load;
  loader._load = function (request, ...rest) {
    return request === 'vscode' ? vscode : before.call(this, request, ...rest);
  };
  return { told, picks, commands, host, fixAll, restore: () => (loader._load = before) };
}

/** A kind of code actions that meets itself alone. */
class FakeKind {
  intersects(other: unknown): boolean {
    return other === this;
  }
}
