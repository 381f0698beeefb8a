import * as vscode from 'vscode';
import type { Range } from '../../core/report';

/** A range of a report as one of the editor. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
