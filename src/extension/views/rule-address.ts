import * as vscode from 'vscode';

/**
 * The address of a rule's page in this editor, which our URI handler opens. A command would be dead in the hover: there
 * VS Code opens what a diagnostic's code leads to without allowing commands.
 */
export function ruleAddress(rule: string): vscode.Uri {
  return vscode.Uri.from({
    scheme: vscode.env.uriScheme,
    authority: 'api-kata.api-kata',
    path: `/rules/${rule}`,
  });
}

/** A link in Markdown of ours that opens the rule's page. */
export function ruleCommand(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:apiKata.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}
