import * as vscode from 'vscode';
import { blockKeys, blockPath } from '../../core/document/block-path';
import { snippetsAt } from '../../core/fixes/shared/snippets';
import { wordsIn } from '../../core/fixes/words/words';
import { isMostlyChinese } from '../../core/inference/text/mostly-chinese';

/** A text for people, as far as it stands on the line of its key. */
const PROSE = /^ *(?:- +)?(?:title|summary|description): *(\S.*)$/;

/**
 * The components that rules ask for, where a name begins a line: among the parameters, headers, responses or schemas of
 * `components`. Those that are there already are left out. They speak the language of the document.
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
  const lines = document.getText().split(/\r?\n/);
  const prose = lines.flatMap((line) => PROSE.exec(line)?.[1] ?? []);
  const around = {
    words: wordsIn(isMostlyChinese(prose)),
    // The line that is being typed is no component yet.
    namesOf: (kind: string) => blockKeys(lines.toSpliced(position.line, 1), ['components', kind]),
  };
  const { Range, CompletionItem, CompletionItemKind, MarkdownString, SnippetString } = vscode;
  return snippetsAt(path, around).map(({ description, name, text }) => {
    const item = new CompletionItem({ label: name, description: 'API Kata' }, CompletionItemKind.Snippet);
    item.insertText = new SnippetString().appendText(text);
    item.range = new Range(position.line, indent, position.line, position.character);
    item.documentation = new MarkdownString().appendText(description).appendCodeblock(text, 'yaml');
    return item;
  });
}
