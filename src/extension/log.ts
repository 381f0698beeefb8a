/**
 * The channel "API Kata" of VS Code's Output view, as far as it is used. It is for whoever looks for a fault and may be sent
 * to strangers, so nothing of a spec is written there, and of a path only the file's name. English, like VS Code's own.
 */
export interface Log {
  trace(line: string): void;
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}
