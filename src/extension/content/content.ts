import * as vscode from 'vscode';
import { ShippedContent } from '../../core/exercises/shipped-content';
import type { Locale } from '../../core/texts/locale';
import type { Log } from '../log';
import { readText } from './text-files';

/** The exercises and rule pages that ship with the extension, in the reader's language. */
export type Content = ShippedContent;

export function shippedContent(extensionUri: vscode.Uri, locale: Locale, log: Log): Content {
  const read = (path: string) => readText(vscode.Uri.joinPath(extensionUri, path));
  return new ShippedContent(read, locale, (file) => log.error(`${file} is missing or broken`));
}
