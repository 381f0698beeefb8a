import type { Locale } from '../texts/locale';
import { contentError } from './error-of-faults';
import { readContent, type ReadFile } from './content-text';
import type { Fault } from './fault';
import type { SchemaPart } from './schema';

/** The folder of one exercise, or for `slug` '' that of all; whatever does not fit is a `ContentError`. */
export class ContentFolder {
  constructor(
    private readonly read: ReadFile,
    private readonly slug: string,
    private readonly locale: Locale,
  ) {}

  /** The text of a file; undefined where it is not there. @throws ContentError where it cannot be read */
  async text(file: string): Promise<string | undefined> {
    const { text, fault } = await readContent(this.read, this.slug, file);
    if (fault) await this.refuse([fault]);
    return text;
  }

  /** The text of a file that has to be there. @throws ContentError */
  async need(file: string): Promise<string> {
    const text = await this.text(file);
    if (text === undefined) throw await this.error([{ kind: 'missing', file, detail: file }]);
    return text;
  }

  /** A file that fits its part of the schema. @throws ContentError */
  async checked<T>(part: SchemaPart, file: string): Promise<T> {
    return this.check<T>(part, file, await this.need(file));
  }

  /** The translated texts beside a file, where there are any. @throws ContentError where they do not fit */
  async overlay<T>(part: SchemaPart, name: string): Promise<T | undefined> {
    if (this.locale === 'en') return undefined;
    const file = `${name}.${this.locale}.yaml`;
    const text = await this.text(file);
    return text === undefined ? undefined : this.check<T>(part, file, text);
  }

  /** @throws ContentError where there are faults */
  async refuse(faults: readonly Fault[]): Promise<void> {
    if (faults.length > 0) throw await this.error(faults);
  }

  /** Parser and schema are loaded when they are needed: a lint, which reads no exercise, starts without them. */
  private async check<T>(part: SchemaPart, file: string, text: string): Promise<T> {
    const { checkFile } = await import('./checked-file');
    const result = checkFile<T>(part, file, text);
    if (result.faults) throw await this.error(result.faults);
    return result.value;
  }

  private error(faults: readonly Fault[]): Promise<Error> {
    return contentError(this.slug, faults, this.locale);
  }
}
