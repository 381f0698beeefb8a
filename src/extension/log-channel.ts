import * as vscode from 'vscode';
import type { Disposable } from './disposables';
import { Emitter } from './emitter';
import type { Log } from './log';

/** The log in the Output view. Its level is the person's to set there; VS Code writes it to a file of the window, too. */
export class LogChannel implements Log, Disposable {
  private readonly channel = vscode.window.createOutputChannel('API Kata', { log: true });
  private readonly lines = new Emitter<string>();

  /** Fires with each line, of whatever level: `info worker started, 600 MB`. */
  readonly onDidWrite = this.lines.event;

  trace = (line: string): void => this.write('trace', line);
  info = (line: string): void => this.write('info', line);
  warn = (line: string): void => this.write('warn', line);
  error = (line: string): void => this.write('error', line);

  dispose(): void {
    this.lines.dispose();
    this.channel.dispose();
  }

  private write(level: keyof Log, line: string): void {
    this.channel[level](line);
    this.lines.fire(`${level} ${line}`);
  }
}
