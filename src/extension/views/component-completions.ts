import * as vscode from 'vscode';
import { blockPath } from '../../core/document/block-path';
import { snippetsAt } from '../../core/fixes/shared/snippets';

/**
 * The components that rules ask for, where a name of one is typed: on a line of its own among the parameters, headers or
 * schemas of `components`. Those that are there already are left out.
 */
export function componentCompletions(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  const typed = document.lineAt(position.line).text.slice(0, position.character);
  if (!/^ +[\w-]*$/.test(typed)) return [];
  const path = blockPath((line) => document.lineAt(line).text, position.line);
  const known = document.getText();
  const { Range, CompletionItem, CompletionItemKind, MarkdownString, SnippetString } = vscode;
  const indent = typed.length - typed.trimStart().length;
  return snippetsAt(path)
    .filter(({ name }) => !known.includes(`\n${' '.repeat(indent)}${name}:`))
    .map(({ description, name, text }) => {
      const item = new CompletionItem({ label: name, description: 'API Kata' }, CompletionItemKind.Snippet);
      item.insertText = new SnippetString().appendText(text);
      item.range = new Range(position.line, indent, position.line, position.character);
      item.documentation = new MarkdownString().appendText(description).appendCodeblock(text, 'yaml');
      return item;
    });
}
