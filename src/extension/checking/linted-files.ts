import type { Finding, LintReport } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import { NotChecked, type WorkerClient } from '../../worker/client';
import type { Params, SpecFolder } from '../../worker/protocol';
import { MOST_SHOWN } from './most-shown';
import { Emitter } from '../emitter';
import { PAUSE_MS, type Text } from './checker';
import type { Profile } from './profiles';
import type { Trouble } from './session';

/** Where references of a spec may lead, and the key of each file there. */
export interface SpecPlace {
  folder: SpecFolder;
  keyOf(this: void, path: string): string;
}

/** The review of a file of no exercise: of its last text that was looked at, or why there is none. */
export interface FileReview {
  /** The document's URI as text. */
  key: string;
  name: string;
  profile: Profile;
  /** Absent while the first one is under way, and where there is trouble. */
  report?: LintReport;
  trouble?: Trouble;
  /** The key of a file that a finding names. */
  keyOf(this: void, file: string): string;
}

/** A spec that was linted: its findings by the key of the file where they stand. */
interface Result extends FileReview {
  document: Text;
  findings: ReadonlyMap<string, readonly Finding[]>;
  /** Keys of the other files that it refers to. */
  files: ReadonlySet<string>;
}

/** Files of no exercise that the person asked to lint, with what they refer to; each stays until it is closed. */
export class LintedFiles {
  private readonly results = new Map<string, Result>();
  /** Those that are under way or over, before they have a result. */
  private readonly begun = new Map<string, FileReview>();
  /** The latest lint of each file that is still open. */
  private readonly runs = new Map<string, symbol>();
  private readonly changes = new Emitter<string>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Fires with the URI of the file whose findings changed. */
  readonly onDidChange = this.changes.event;

  /** `placeOf`: where references of a document may lead; without a place they are not followed. */
  constructor(
    private readonly client: WorkerClient,
    private readonly locale: Locale,
    private readonly placeOf: (key: string) => SpecPlace | undefined = () => undefined,
    private readonly profileOf: (key: string) => Profile = () => 'review',
    private readonly delayMs = PAUSE_MS,
  ) {}

  /** True for what the person asked to lint, and not for what that refers to. */
  has(key: string): boolean {
    return this.results.has(key);
  }

  /** The file's findings, whichever spec they were found for; undefined where nobody asked for any. */
  findings(key: string): readonly Finding[] | undefined {
    const all = [...this.results.values()].flatMap(({ findings }) => {
      const its = findings.get(key);
      return its ? [its] : [];
    });
    const [first, ...others] = all;
    if (!first || others.length === 0) return first;
    // What two specs share is found twice.
    const said = ({ rule, message, range }: Finding) => JSON.stringify([rule, message, range]);
    return [...new Map(all.flat().map((finding) => [said(finding), finding])).values()];
  }

  /** How many findings were too many to list. */
  omitted(key: string): number {
    return this.results.get(key)?.report?.omitted ?? 0;
  }

  /** The review of a file, or the first of those that it is a part of. */
  review(key: string): FileReview | undefined {
    const own = this.results.get(key) ?? this.begun.get(key);
    return own ?? [...this.results.values()].find(({ files }) => files.has(key));
  }

  /** Everything that is found in the file's present text, however much it is. @throws NotChecked */
  whole(document: Text, name: string): Promise<LintReport> {
    const key = document.uri.toString();
    return this.client.request(`whole ${key}`, 'lint', this.params(document, name, this.placeOf(key)));
  }

  /** Lints the file's present text. Undefined: a newer text has taken its place. */
  async lint(document: Text, name: string): Promise<{ findings: number } | { trouble: Trouble } | undefined> {
    const key = document.uri.toString();
    this.cancel(key);
    const run = Symbol(name);
    this.runs.set(key, run);
    const { version } = document;
    // Closed meanwhile, or asked for again.
    const isLate = () => this.runs.get(key) !== run || document.isClosed || document.version !== version;
    const place = this.placeOf(key);
    const nothing = {
      ...{ key, document, name, findings: new Map([[key, []]]), files: new Set<string>() },
      profile: this.profileOf(key),
      keyOf: (file: string) => place?.keyOf(file) ?? key,
    };
    this.begun.set(key, nothing);
    try {
      const params = this.params(document, name, place);
      const report = await this.client.request(key, 'lint', { ...params, most: MOST_SHOWN });
      if (isLate()) return undefined;
      const { findings, omitted = 0, files = [] } = report;
      const byFile = new Map<string, Finding[]>([[key, []]]);
      for (const finding of findings) {
        const of = finding.file === undefined ? key : nothing.keyOf(finding.file);
        byFile.set(of, [...(byFile.get(of) ?? []), finding]);
      }
      this.set(key, { ...nothing, report, findings: byFile, files: new Set(files.map(nothing.keyOf)) });
      const counted = findings.filter(({ waived }) => waived === undefined);
      return { findings: counted.length + omitted };
    } catch (error) {
      const trouble = error instanceof NotChecked ? error.reason : 'crashed';
      if (trouble === 'superseded' || isLate()) return undefined;
      // What it refers to is still what it was the last time, and may be mended.
      this.set(key, { ...nothing, trouble, files: this.results.get(key)?.files ?? nothing.files });
      return { trouble };
    }
  }

  /** A file or a folder has changed: the spec in it, and those that refer to it or into it, are linted again, after a pause. */
  touch(key: string): void {
    for (const [spec, { files, document, name }] of this.results) {
      if (spec !== key && !files.has(key) && ![...files].some((file) => file.startsWith(`${key}/`))) continue;
      this.cancel(spec);
      this.timers.set(
        spec,
        setTimeout(() => void this.lint(document, name), this.delayMs),
      );
    }
  }

  /** Lints all of them again, e.g. because they count for more or less now. */
  lintAgain(): void {
    for (const { document, name } of this.results.values()) void this.lint(document, name);
  }

  close(key: string): void {
    this.cancel(key);
    this.runs.delete(key);
    this.begun.delete(key);
    const result = this.results.get(key);
    this.results.delete(key);
    this.tell(result);
  }

  dispose(): void {
    for (const key of [...this.timers.keys()]) this.cancel(key);
    this.changes.dispose();
  }

  private params(document: Text, name: string, place: SpecPlace | undefined): Params<'lint'> {
    return {
      // Files are then named from the folder on.
      file: place?.folder.document ?? name,
      text: document.getText(),
      locale: this.locale,
      profile: this.profileOf(document.uri.toString()),
      folder: place?.folder,
    };
  }

  private cancel(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }

  private set(key: string, result: Result): void {
    const before = this.results.get(key);
    this.results.set(key, result);
    this.tell(before, result);
  }

  private tell(...results: (Result | undefined)[]): void {
    const keys = new Set(results.flatMap((result) => [...(result?.findings.keys() ?? [])]));
    for (const key of keys) this.changes.fire(key);
  }
}
