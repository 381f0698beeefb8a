import * as vscode from 'vscode';

/** All safe quick fixes of a document at once: by "Fix All", or on saving where a person wants that. */
export const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('apiKata');

/** The command that follows a code action of ours: with the document's URI, and in how many places it was changed. */
export const FIX_APPLIED = 'apiKata.fixApplied';
