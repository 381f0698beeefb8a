import * as vscode from 'vscode';

/** Our findings in a document, as every other part of VS Code sees them. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'API Kata');
}

/** The rule that a diagnostic's code names. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Settles with our findings in a document as soon as they are as wanted. The test's own limit is the deadline. */
export function findingsThat(
  uri: vscode.Uri,
  wanted: (found: vscode.Diagnostic[]) => boolean,
): Promise<vscode.Diagnostic[]> {
  return new Promise((settle) => {
    const look = () => {
      const found = findings(uri);
      if (!wanted(found)) return;
      listening.dispose();
      settle(found);
    };
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}
