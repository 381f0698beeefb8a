import * as vscode from 'vscode';
import type { Disposable } from '../../disposables';
import { ICONS } from './icons';
import type { Row, Shown } from './row';

/** A tree view of rows, loaded as a whole whenever it is drawn anew. */
export class RowTree implements vscode.TreeDataProvider<Row>, Disposable {
  readonly view: vscode.TreeView<Row>;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly rows = new Map<string, Row>();
  private readonly parents = new Map<string, Row>();

  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly name: string,
    private readonly load: () => Promise<Shown>,
  ) {
    this.view = vscode.window.createTreeView(`apiKata.${name}`, {
      treeDataProvider: this,
      showCollapseAll: true,
    });
  }

  refresh(): void {
    this.changes.fire();
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row) return row.children ?? [];
    const { rows, state, description, message, badge } = await this.load();
    this.rows.clear();
    this.parents.clear();
    for (const one of rows) this.note(one);
    this.view.description = description ?? '';
    this.view.message = message ?? '';
    this.view.badge = badge;
    // The welcome of an empty view goes by it, so it comes before the rows do.
    await vscode.commands.executeCommand('setContext', `apiKata.view.${this.name}`, state);
    return rows;
  }

  getParent({ id }: Row): Row | undefined {
    return this.parents.get(id);
  }

  getTreeItem({ id, label, children, open, ...row }: Row): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children ? (open ? Expanded : Collapsed) : None);
    item.id = id;
    item.description = row.description ?? '';
    if (row.tooltip !== undefined) item.tooltip = new vscode.MarkdownString(row.tooltip);
    if (row.icon) {
      const [icon, color] = ICONS[row.icon];
      item.iconPath = new vscode.ThemeIcon(icon, color && new vscode.ThemeColor(color));
    }
    if (row.menu !== undefined) item.contextValue = row.menu;
    const spoken = row.spoken ?? [label, row.description].filter(Boolean).join(', ');
    item.accessibilityInformation = { label: spoken };
    if (row.click) item.command = { title: label, ...row.click };
    return item;
  }

  /** Selects a row, where the view is in sight. */
  async select(id: string): Promise<void> {
    const row = this.rows.get(id);
    if (!row || !this.view.visible || this.view.selection[0]?.id === id) return;
    // The tree may be redrawing; then the next outcome selects it.
    await this.view.reveal(row, { select: true }).then(undefined, () => undefined);
  }

  dispose(): void {
    this.view.dispose();
    this.changes.dispose();
  }

  private note(row: Row): void {
    this.rows.set(row.id, row);
    for (const child of row.children ?? []) {
      this.parents.set(child.id, row);
      this.note(child);
    }
  }
}
