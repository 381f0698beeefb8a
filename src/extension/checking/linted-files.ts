import type { Finding } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import { NotChecked, type WorkerClient } from '../../worker/client';
import { MOST_SHOWN } from './most-shown';
import { Emitter } from '../emitter';
import type { Text } from './checker';
import type { Trouble } from './session';

interface Result {
  findings: readonly Finding[];
  omitted: number;
}

/** Files of no exercise that the person asked to lint; each stays until it is closed. */
export class LintedFiles {
  private readonly results = new Map<string, Result>();
  private readonly changes = new Emitter<string>();

  /** Fires with the URI of the file whose findings changed. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly client: WorkerClient,
    private readonly locale: Locale,
  ) {}

  has(key: string): boolean {
    return this.results.has(key);
  }

  /** The file's findings, or undefined where nobody asked for any. */
  findings(key: string): readonly Finding[] | undefined {
    return this.results.get(key)?.findings;
  }

  /** How many findings were too many to list. */
  omitted(key: string): number {
    return this.results.get(key)?.omitted ?? 0;
  }

  /** Lints the file's present text. Undefined: a newer text has taken its place. */
  async lint(document: Text, name: string): Promise<{ findings: number } | { trouble: Trouble } | undefined> {
    const key = document.uri.toString();
    const { version } = document;
    try {
      const { findings, omitted = 0 } = await this.client.request(key, 'lint', {
        file: name,
        text: document.getText(),
        locale: this.locale,
        most: MOST_SHOWN,
      });
      if (document.isClosed || document.version !== version) return undefined;
      this.set(key, { findings, omitted });
      const counted = findings.filter(({ waived }) => waived === undefined);
      return { findings: counted.length + omitted };
    } catch (error) {
      const trouble = error instanceof NotChecked ? error.reason : 'crashed';
      if (trouble === 'superseded') return undefined;
      this.set(key, { findings: [], omitted: 0 });
      return { trouble };
    }
  }

  close(key: string): void {
    if (this.results.delete(key)) this.changes.fire(key);
  }

  dispose(): void {
    this.changes.dispose();
  }

  private set(key: string, result: Result): void {
    this.results.set(key, result);
    this.changes.fire(key);
  }
}
