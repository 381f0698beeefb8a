import * as vscode from 'vscode';

/** The editor column beside the answer that all our pages share, so that they never pile up columns. */
export class SideColumn {
  private readonly panels = new Set<vscode.WebviewPanel>();

  /** Where a page belongs: with the others, but never in front of the answer that was just opened. */
  find(): vscode.ViewColumn {
    const answer = vscode.window.activeTextEditor?.viewColumn;
    for (const { viewColumn } of this.panels) if (viewColumn && viewColumn !== answer) return viewColumn;
    return answer === undefined || answer === vscode.ViewColumn.One
      ? vscode.ViewColumn.Two
      : vscode.ViewColumn.One;
  }

  occupy(panel: vscode.WebviewPanel): void {
    this.panels.add(panel);
    panel.onDidDispose(() => this.panels.delete(panel));
  }
}
