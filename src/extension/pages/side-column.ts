import * as vscode from 'vscode';

/** The editor column beside the answer that all our pages share, so that they never pile up columns. */
export class SideColumn {
  private readonly panels = new Set<vscode.WebviewPanel>();

  /** Where the next page belongs: with the others, else beside the answer. */
  find(): vscode.ViewColumn {
    for (const { viewColumn } of this.panels) if (viewColumn) return viewColumn;
    const answer = vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.One;
    return answer === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
  }

  occupy(panel: vscode.WebviewPanel): void {
    this.panels.add(panel);
    panel.onDidDispose(() => this.panels.delete(panel));
  }
}
