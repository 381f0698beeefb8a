import type { Locale } from '../texts/locale';
import type { Check, Design, Exercise, ExerciseFiles, Find, Goal } from './exercise';

/** Reads a file of the exercises folder, path relative to it; undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

export interface Catalog {
  tracks: { id: string; title: string; exercises: Exercise[] }[];
}

/** Content that cannot be used; the message names the file and says what is wrong. */
export class ContentError extends Error {}

/** All tracks and their exercises, in the order of `catalog.yaml`. @throws ContentError */
export async function loadCatalog(read: ReadFile, locale: Locale): Promise<Catalog> {
  const { tracks } = await readYaml<{ tracks: { id: string; title: string; exercises: string[] }[] }>(read, 'catalog.yaml');
  const titles = await overlay<{ tracks?: Record<string, string> }>(read, 'catalog', locale);
  return {
    tracks: await Promise.all(
      tracks.map(async ({ id, title, exercises }) => ({
        id,
        title: titles.tracks?.[id] ?? title,
        exercises: await Promise.all(exercises.map((slug) => loadExercise(read, slug, locale))),
      })),
    ),
  };
}

/** The slugs of `catalog.yaml`, in its order. @throws ContentError */
export async function loadSlugs(read: ReadFile): Promise<string[]> {
  const { tracks } = await readYaml<{ tracks: { exercises: string[] }[] }>(read, 'catalog.yaml');
  return tracks.flatMap(({ exercises }) => exercises);
}

/** One exercise with its texts in the reader's language. @throws ContentError for an unknown slug or a broken file */
export async function loadExercise(read: ReadFile, slug: string, locale: Locale): Promise<Exercise> {
  const raw = await readYaml<RawExercise>(read, `${slug}/exercise.yaml`);
  if (!Array.isArray(raw?.goals)) throw new ContentError(`${slug}/exercise.yaml has no list of goals.`);
  const texts = await overlay<Overlay>(read, `${slug}/exercise`, locale);
  return {
    id: raw.id,
    title: texts.title ?? raw.title,
    track: raw.track,
    level: raw.level,
    minutes: raw.minutes,
    dimensions: raw.dimensions,
    goals: raw.goals.map((goal) => toGoal(goal, texts.goals?.[goal.id])),
    stories: raw.stories ?? [],
  };
}

/** The longer texts of an exercise: brief, stub, hints, notes, solutions. @throws ContentError where one is missing */
export async function loadFiles(read: ReadFile, slug: string, locale: Locale): Promise<ExerciseFiles> {
  const text = async (name: string) => (await read(localized(`${slug}/${name}`, locale))) ?? (await need(read, `${slug}/${name}`));
  const { solutions = [] } = await readYaml<RawExercise>(read, `${slug}/exercise.yaml`);
  const baseline = await read(`${slug}/baseline.yaml`);
  return {
    brief: await text('brief.md'),
    stub: await need(read, `${slug}/stub.yaml`),
    hints: await text('hints.md'),
    notes: await text('notes.md'),
    solutions: await Promise.all(
      ['solution.yaml', ...solutions.map((name) => `solutions/${name}`)].map(async (name) => ({
        name,
        text: await need(read, `${slug}/${name}`),
      })),
    ),
    ...(baseline === undefined ? {} : { baseline }),
  };
}

/** Hints by goal id: `## <goal id>` sections, each with three `###` tiers (nudge, concept, concrete). */
export function parseHints(markdown: string): Map<string, string[]> {
  const sections = markdown.split(/^## +/m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...tiers] = section.split(/^### +.*$/m);
      return [heading.trim().split(/\s/)[0] ?? '', tiers.map((tier) => tier.trim())];
    }),
  );
}

type RawCheck = { find?: Find | Find[]; rules?: string[] };
type RawGoal = RawCheck & { id: string; title: string; weight: number; anyOf?: (RawCheck & { design: string; title: string })[] };
type RawExercise = Omit<Exercise, 'goals' | 'stories'> & { goals: RawGoal[]; stories?: string[]; solutions?: string[] };
type GoalTexts = { title?: string; designs?: Record<string, string | { title?: string }> };
type Overlay = { title?: string; goals?: Record<string, GoalTexts> };

function toGoal(raw: RawGoal, texts: GoalTexts | undefined): Goal {
  return {
    id: raw.id,
    title: texts?.title ?? raw.title,
    weight: raw.weight,
    ...toCheck(raw),
    anyOf: (raw.anyOf ?? []).map((design): Design => {
      const translated = texts?.designs?.[design.design];
      const title = typeof translated === 'string' ? translated : translated?.title;
      return { design: design.design, title: title ?? design.title, ...toCheck(design) };
    }),
  };
}

function toCheck({ find, rules }: RawCheck): Check {
  const finds = find === undefined ? [] : Array.isArray(find) ? find : [find];
  return { find: finds.map((one) => (one.about ? { ...one, about: [one.about].flat() } : one)), rules: rules ?? [] };
}

async function overlay<T extends object>(read: ReadFile, name: string, locale: Locale): Promise<T> {
  if (locale === 'en') return {} as T;
  const text = await read(`${name}.${locale}.yaml`);
  return text === undefined ? ({} as T) : await parseYaml<T>(text);
}

function localized(path: string, locale: Locale): string {
  return locale === 'en' ? path : path.replace(/\.md$/, `.${locale}.md`);
}

async function readYaml<T>(read: ReadFile, path: string): Promise<T> {
  const text = await need(read, path);
  try {
    return await parseYaml<T>(text);
  } catch (error) {
    throw new ContentError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The parser is loaded when it is needed: a lint, which reads no exercise, starts without it. */
async function parseYaml<T>(text: string): Promise<T> {
  const { parse } = await import('./yaml');
  return parse(text) as T;
}

async function need(read: ReadFile, path: string): Promise<string> {
  const text = await read(path);
  if (text === undefined) throw new ContentError(`${path} is missing from the exercises.`);
  return text;
}
