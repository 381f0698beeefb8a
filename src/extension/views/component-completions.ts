import * as vscode from 'vscode';
import { blockPath } from '../../core/document/block-path';
import { snippetsAt } from '../../core/fixes/shared/snippets';

/**
 * The components that rules ask for, where a name begins a line: among the parameters, headers or schemas of `components`.
 * Those that are there already are left out.
 */
export function componentCompletions(
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.CompletionItem[] {
  // Of a line of blanks it is the end.
  const indent = Math.min(
    document.lineAt(position.line).firstNonWhitespaceCharacterIndex,
    position.character,
  );
  const path = blockPath((line) => document.lineAt(line).text, position.line);
  const known = document.getText();
  const { Range, CompletionItem, CompletionItemKind, MarkdownString, SnippetString } = vscode;
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
