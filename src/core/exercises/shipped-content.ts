import type { RuleInfo, Source } from '../rule-info';
import type { Locale } from '../texts/locale';
import { ContentError } from './content-error';
import type { ReadFile } from './content-text';
import type { Catalog, Exercise, ExerciseFiles } from './exercise';

/** Where the build writes what `ShippedContent` reads, relative to the package (`scripts/content.mjs`). */
export const catalogFile = (locale: Locale) => `dist/content/catalog.${locale}.json`;
export const exerciseFile = (slug: string, locale: Locale) => `dist/content/exercises/${slug}.${locale}.json`;
export const rulesFile = (profile: string, locale: Locale) => `dist/rules/${profile}.${locale}.json`;
export const RULE_PAGES = 'dist/content/rule-pages.json';
export const rulePageFile = (id: string, locale: Locale) => `dist/content/rules/${id}.${locale}.md`;

/** No dot and no slash, so that an id can never lead out of the folder. */
const RULE_ID = /^[\w$-]+$/;

/** Only a broken installation says this. */
const BROKEN: Record<Locale, (file: string) => string> = {
  en: (file) => `Install API Kata again: its file ${file} is missing or broken.`,
  'zh-cn': (file) => `请重新安装 API Kata：它的文件 ${file} 缺失或已损坏。`,
};

/**
 * The exercises and rule pages that ship, in the reader's language. The build has checked them and compiled them to JSON,
 * so this needs neither the parser nor the schema of exercises, and lists no folder.
 */
export class ShippedContent {
  private loadingCatalog: Promise<Catalog> | undefined;
  private loadingPages: Promise<ReadonlyMap<string, Source[]>> | undefined;

  /** `read` takes paths relative to the package. `onFault` hears of every file that should be there and is not whole. */
  constructor(
    private readonly read: ReadFile,
    readonly locale: Locale,
    private readonly onFault: (file: string) => void = () => {},
  ) {}

  /** Loaded once; a failure is not remembered, so asking again tries again. @throws ContentError */
  catalog(): Promise<Catalog> {
    this.loadingCatalog ??= this.json<Catalog>(catalogFile(this.locale)).catch((error: unknown) => {
      this.loadingCatalog = undefined;
      throw error;
    });
    return this.loadingCatalog;
  }

  /** All exercises in the order of the catalogue. @throws ContentError */
  async exercises(): Promise<Exercise[]> {
    return (await this.catalog()).tracks.flatMap(({ exercises }) => exercises);
  }

  /** The exercise of this slug, or undefined for a slug that the catalogue does not list. @throws ContentError */
  async exercise(slug: string): Promise<Exercise | undefined> {
    return (await this.exercises()).find(({ id }) => id === slug);
  }

  /** The longer texts of an exercise of the catalogue. @throws ContentError */
  files(slug: string): Promise<ExerciseFiles> {
    return this.json<ExerciseFiles>(exerciseFile(slug, this.locale));
  }

  /**
   * The rules that have a page, sorted by id, with their sources. They decide about links only, so none where the list
   * cannot be read.
   */
  rulePages(): Promise<ReadonlyMap<string, Source[]>> {
    this.loadingPages ??= this.json<Record<string, Source[]>>(RULE_PAGES).then(
      (pages) => new Map(Object.entries(pages)),
      () => {
        this.loadingPages = undefined;
        return new Map();
      },
    );
    return this.loadingPages;
  }

  /** Every rule as a profile has it, those that are off included. @throws ContentError */
  rules(profile: string): Promise<RuleInfo[]> {
    return this.json<RuleInfo[]>(rulesFile(profile, this.locale));
  }

  /** The Markdown page of a rule; English where it is not translated, undefined where there is none. */
  async rulePage(id: string): Promise<string | undefined> {
    if (!RULE_ID.test(id)) return undefined;
    return this.read(rulePageFile(id, this.locale));
  }

  /** A file that the build wrote. @throws ContentError */
  private async json<T>(file: string): Promise<T> {
    try {
      const text = await this.read(file);
      if (text !== undefined) return JSON.parse(text) as T;
    } catch {
      // Said below: what cannot be read and what is no JSON is mended in the same way.
    }
    this.onFault(file);
    throw new ContentError(BROKEN[this.locale](file), []);
  }
}
