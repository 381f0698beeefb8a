import type { Locale } from '../texts/locale';
import { ContentFolder } from './content-folder';
import type { ReadFile } from './content-text';
import type { Catalog, Check, Design, Exercise, ExerciseFiles, Goal } from './exercise';
import { catalogFaults, exerciseFaults } from './own-faults';
import {
  solutionNames,
  type RawCatalog,
  type RawCatalogOverlay,
  type RawCheck,
  type RawExercise,
  type RawGoal,
  type RawOverlay,
} from './raw-exercise';

export { ContentError } from './content-error';
export type { ReadFile } from './content-text';
export { parseHints } from './hints';

/** All tracks and their exercises, in the order of `catalog.yaml`. `rules` as in `loadExercise`. @throws ContentError */
export async function loadCatalog(
  read: ReadFile,
  locale: Locale,
  rules?: ReadonlySet<string>,
): Promise<Catalog> {
  const folder = new ContentFolder(read, '', locale);
  const { tracks } = await rawCatalog(folder);
  const overlay = await folder.overlay<RawCatalogOverlay>('catalogOverlay', 'catalog');
  const titles = byId(overlay?.tracks);
  return {
    tracks: await Promise.all(
      tracks.map(async ({ id, title, exercises }) => ({
        id,
        title: titles.get(id) ?? title,
        exercises: await Promise.all(exercises.map((slug) => loadExercise(read, slug, locale, rules))),
      })),
    ),
  };
}

/** The slugs of `catalog.yaml`, in its order. @throws ContentError */
export async function loadSlugs(read: ReadFile, locale: Locale): Promise<string[]> {
  const { tracks } = await rawCatalog(new ContentFolder(read, '', locale));
  return tracks.flatMap(({ exercises }) => exercises);
}

/**
 * One exercise with its texts in the reader's language. Where `rules` are given, the ids that run, it may name no other.
 * @throws ContentError for an unknown slug, and where `verify` would find a fault in what is read
 */
export async function loadExercise(
  read: ReadFile,
  slug: string,
  locale: Locale,
  rules?: ReadonlySet<string>,
): Promise<Exercise> {
  const folder = new ContentFolder(read, slug, locale);
  const raw = await rawExercise(folder, slug, rules);
  const overlay = await folder.overlay<RawOverlay>('overlay', 'exercise');
  const texts = byId(overlay?.goals);
  return {
    id: raw.id,
    title: overlay?.title ?? raw.title,
    track: raw.track,
    level: raw.level,
    minutes: raw.minutes,
    dimensions: raw.dimensions,
    goals: raw.goals.map((goal) => toGoal(goal, texts.get(goal.id))),
    ...(raw.edition === undefined ? {} : { edition: raw.edition }),
    stories: raw.stories ?? [],
    ...(raw.today === undefined
      ? {}
      : { baseline: { text: await folder.need('baseline.yaml'), today: raw.today } }),
  };
}

/** The longer texts of an exercise: brief, stub, hints, notes, solutions. @throws ContentError where one is missing */
export async function loadFiles(read: ReadFile, slug: string, locale: Locale): Promise<ExerciseFiles> {
  const folder = new ContentFolder(read, slug, locale);
  const raw = await rawExercise(folder, slug);
  const page = async (name: string) =>
    (locale === 'en' ? undefined : await folder.text(`${name}.${locale}.md`)) ?? folder.need(`${name}.md`);
  const baseline = await folder.text('baseline.yaml');
  return {
    brief: await page('brief'),
    stub: await folder.need('stub.yaml'),
    hints: await page('hints'),
    notes: await page('notes'),
    solutions: await Promise.all(
      solutionNames(raw).map(async (name) => ({ name, text: await folder.need(name) })),
    ),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

async function rawCatalog(folder: ContentFolder): Promise<RawCatalog> {
  const catalog = await folder.checked<RawCatalog>('catalog', 'catalog.yaml');
  await folder.refuse(catalogFaults(catalog));
  return catalog;
}

async function rawExercise(
  folder: ContentFolder,
  slug: string,
  rules?: ReadonlySet<string>,
): Promise<RawExercise> {
  const raw = await folder.checked<RawExercise>('exercise', 'exercise.yaml');
  await folder.refuse(exerciseFaults(raw, slug, rules));
  return raw;
}

/** Ids are the pack's to choose, and `constructor` is one. */
function byId<T>(texts: Record<string, T> | undefined): Map<string, T> {
  return new Map(Object.entries(texts ?? {}));
}

function toGoal(raw: RawGoal, texts: RawOverlay['goals'][string] | undefined): Goal {
  const designs = byId(texts?.designs);
  return {
    id: raw.id,
    title: texts?.title ?? raw.title,
    weight: raw.weight,
    ...toCheck(raw),
    anyOf: (raw.anyOf ?? []).map((design): Design => {
      const title = designs.get(design.design)?.title ?? design.title;
      return { design: design.design, title, ...toCheck(design) };
    }),
  };
}

function toCheck({ find = [], rules = [] }: RawCheck): Check {
  return { find: [find].flat(), rules };
}
