import type { ChangeReport } from '../../core/compatibility/compare-documents';
import type { Disposable } from '../disposables';
import { Emitter } from '../emitter';
import type { Source } from './source';

/** What has become of an open file since its baseline. */
export interface Comparison {
  /** The document's URI as text. */
  key: string;
  name: string;
  /** The baseline in words: `HEAD`, `v1.yaml`. */
  since: string;
  source: Source['kind'];
  /** Of the last text that could be compared; absent while the first comparison is under way, and where the baseline cannot be read. */
  report?: ChangeReport;
  /** Why the present text was not compared, in a sentence. */
  trouble?: string;
  /** The key of a file that a change names. */
  keyOf(this: void, file: string): string;
  /** The URI of the baseline, or of a file of it that a change names, as text: of a file, or of a document that nobody can edit. */
  baseOf(this: void, file?: string): string;
}

/** What is compared with what, and with which outcome: all views of it redraw from here. */
export class Comparisons implements Disposable {
  private readonly all = new Map<string, Comparison>();
  private readonly changes = new Emitter<string>();

  /** Fires with the URI of the file whose comparison changed, began or ended. */
  readonly onDidChange = this.changes.event;

  of(key: string | undefined): Comparison | undefined {
    return key === undefined ? undefined : this.all.get(key);
  }

  set(key: string, comparison: Comparison | undefined): void {
    if (comparison) this.all.set(key, comparison);
    else if (!this.all.delete(key)) return;
    this.changes.fire(key);
  }

  dispose(): void {
    this.changes.dispose();
  }
}
