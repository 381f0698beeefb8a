import * as vscode from 'vscode';
import type { Exercise, ExerciseFiles } from '../../core/exercises/exercise';
import { loadCatalog, loadFiles, type Catalog } from '../../core/exercises/load';
import type { Locale } from '../../core/texts/locale';
import { readText } from './text-files';

/** No dot and no slash, so that an id can never lead out of the folder. */
const RULE_ID = /^[\w$-]+$/;

/** The exercises and rule pages that ship with the extension, in the reader's language. */
export class Content {
  private loading: Promise<Catalog> | undefined;
  private pages: Promise<ReadonlySet<string>> | undefined;

  constructor(
    private readonly extensionUri: vscode.Uri,
    readonly locale: Locale,
  ) {}

  /** Loaded once; a failure is not remembered, so asking again tries again. @throws ContentError */
  catalog(): Promise<Catalog> {
    this.loading ??= loadCatalog(this.readExerciseFile, this.locale).catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  /** The exercise of this slug, or undefined for a slug that the catalogue does not list. @throws ContentError */
  async exercise(slug: string): Promise<Exercise | undefined> {
    return (await this.exercises()).find(({ id }) => id === slug);
  }

  /** All exercises in the order of the catalogue. @throws ContentError */
  async exercises(): Promise<Exercise[]> {
    return (await this.catalog()).tracks.flatMap(({ exercises }) => exercises);
  }

  /** @throws ContentError where a text is missing */
  files(slug: string): Promise<ExerciseFiles> {
    return loadFiles(this.readExerciseFile, slug, this.locale);
  }

  /** The Markdown page of a rule; English where it is not translated, undefined where there is none. */
  async rulePage(id: string): Promise<string | undefined> {
    if (!RULE_ID.test(id)) return undefined;
    const translated = this.locale === 'en' ? undefined : await readText(this.docs(this.locale, `${id}.md`));
    return translated ?? readText(this.docs(`${id}.md`));
  }

  /** Ids of the rules that have a page. */
  rulePages(): Promise<ReadonlySet<string>> {
    this.pages ??= Promise.resolve(vscode.workspace.fs.readDirectory(this.docs())).then(
      (entries) => new Set(entries.flatMap(([name]) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))),
      () => new Set(),
    );
    return this.pages;
  }

  private docs(...path: string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.extensionUri, 'rulesets', 'docs', ...path);
  }

  private readonly readExerciseFile = (path: string): Promise<string | undefined> =>
    readText(vscode.Uri.joinPath(this.extensionUri, 'exercises', path));
}
