import * as vscode from 'vscode';
import type { Disposable } from '../disposables';
import type { FromPage, ToPage } from './messages';
import { pageHtml, pageRoots } from './page-html';
import type { SideColumn } from './side-column';

/** What makes one page different from another. */
export interface PageKind<State> {
  viewType: string;
  /** Folder in `src/webview` and style sheet in `media`. */
  name: 'feedback' | 'reading';
  title: () => string;
  /** The whole state; undefined while there is nothing to show yet. */
  state: () => State | undefined | Promise<State | undefined>;
  receive: (message: Exclude<FromPage, { type: 'ready' }>) => void;
  /** The page came back after a reload, with what it had kept. */
  restore?: (subject: string) => void;
}

export interface ShowOptions {
  /** True where the reader goes on typing. */
  preserveFocus: boolean;
  /** Moves a page that stands in the answer's own column, as after all other tabs of a column were closed. */
  beside?: boolean;
  /** The `data-key` of what should come into sight. */
  at?: string;
}

/** One webview panel at most: opened on demand, redrawn as a whole, and brought back after a reload. */
export class Page<State> implements Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private ready = false;
  private at: string | undefined;
  private readonly serializer: Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly column: SideColumn,
    private readonly kind: PageKind<State>,
  ) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(kind.viewType, {
      deserializeWebviewPanel: (panel: vscode.WebviewPanel, kept: unknown) => {
        // A page that was opened meanwhile took its place.
        if (this.panel) panel.dispose();
        else {
          kind.restore?.(subjectOf(kept));
          this.adopt(panel);
        }
        return Promise.resolve();
      },
    });
  }

  /** Opens the page beside the answer, or brings it to the front where it is. */
  show({ at, beside = false, preserveFocus }: ShowOptions): void {
    this.at = at;
    // Moving a panel would make its tab a preview, which the next page replaces; a new one is as good.
    if (beside && this.panel && this.panel.viewColumn !== this.column.find()) this.panel.dispose();
    if (this.panel) this.panel.reveal(undefined, preserveFocus);
    else {
      const { viewType, title } = this.kind;
      // After a reload, a page in the background is a tab without a panel, until somebody looks at it.
      const sleeping = tabsOf(viewType);
      const viewColumn = sleeping[0]?.group.viewColumn ?? this.column.find();
      this.adopt(vscode.window.createWebviewPanel(viewType, title(), { viewColumn, preserveFocus }));
      if (sleeping.length > 0) void vscode.window.tabGroups.close(sleeping, true);
    }
    this.redraw();
  }

  redraw(): void {
    if (!this.panel) return;
    this.panel.title = this.kind.title();
    if (this.ready) void this.post(this.panel);
  }

  dispose(): void {
    this.serializer.dispose();
    this.panel?.dispose();
  }

  private adopt(panel: vscode.WebviewPanel): void {
    this.panel = panel;
    this.ready = false;
    this.column.occupy(panel);
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icon-tab.svg');
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(this.extensionUri) };
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type !== 'ready') return this.kind.receive(message);
      this.ready = true;
      void this.post(panel);
    });
    panel.onDidChangeViewState(() => {
      // A hidden page is thrown away; it says `ready` again when it comes back.
      if (!panel.visible) this.ready = false;
    });
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, this.extensionUri, this.kind.name);
  }

  private async post(panel: vscode.WebviewPanel): Promise<void> {
    const state = await this.kind.state();
    if (!state || this.panel !== panel) return;
    panel.title = this.kind.title();
    const { at } = this;
    this.at = undefined;
    const message: ToPage<State> = { type: 'state', state, ...(at === undefined ? {} : { at }) };
    await panel.webview.postMessage(message);
  }
}

function tabsOf(viewType: string): vscode.Tab[] {
  const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  // VS Code puts a prefix before it.
  return all.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(`-${viewType}`),
  );
}

function subjectOf(kept: unknown): string {
  const subject = (kept as { subject?: unknown } | undefined)?.subject;
  return typeof subject === 'string' ? subject : '';
}
