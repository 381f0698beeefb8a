import * as vscode from 'vscode';

/** All safe quick fixes of a document at once: by "Fix All", or on saving where a person wants that. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('apiKata');
