import { living, toPointer, type JsonValue } from '../json';
import type { Difference, Gap, Note } from './change';
import { verdictOf } from './kinds/kinds';
import { VERDICTS } from './kinds/verdict';
import { Circles, circlesFrom, type Circle } from './steps/circles';
import type { Step } from './steps/step';

/** What somebody meets: an operation, with the comparisons that it leads to. */
export interface Root {
  name: string;
  isDelivery: boolean;
  steps: readonly Step[];
}

interface Gathered {
  note: Note;
  /** Places of roots in their order; many notes share a list. */
  met: Set<readonly number[]>;
}

/** All differences, each once with everybody who meets it, and what was not compared. */
export function collect(
  roots: readonly Root[],
  document: JsonValue,
): { differences: Difference[]; gaps: Gap[] } {
  const byCause = new Map<string, Gathered>();
  const gaps = new Map<string, { gap: Gap; met: Set<readonly number[]> }>();
  for (const [circle, met] of meetings(roots))
    for (const findings of circle.findings) {
      for (const note of findings.notes) gatheredFor(note, byCause).met.add(met);
      for (const gap of findings.gaps) {
        const key = `${gap.side} ${toPointer(gap.path)}`;
        const known = gaps.get(key) ?? { gap, met: new Set() };
        gaps.set(key, known);
        known.met.add(met);
      }
    }
  const gathered = [...byCause.values()].map((one) => ({ ...one, places: placesOf(one) }));
  gathered.sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
  return {
    differences: ranked(gathered.map(({ note, places }) => differenceOf(note, places, roots, document))),
    gaps: [...gaps.values()].map(({ gap, met }) => ({
      ...gap,
      operations: namesAt(placesOf({ met }), roots),
    })),
  };
}

/** Who meets what: the places of roots, in their order. */
function meetings(roots: readonly Root[]): Map<Circle, number[]> {
  const circles = new Circles();
  const met = new Map<Circle, number[]>();
  for (const [place, { steps }] of roots.entries())
    for (const step of steps)
      for (const circle of circlesFrom(circles.of(step))) {
        const places = met.get(circle);
        if (!places) met.set(circle, [place]);
        else if (places.at(-1) !== place) places.push(place);
      }
  return met;
}

function placesOf({ met }: Pick<Gathered, 'met'>): readonly number[] {
  const [only, ...others] = met;
  if (only && others.length === 0) return only;
  return [...new Set([...met].flat())].sort((a, b) => a - b);
}

function namesAt(places: readonly number[], roots: readonly Root[]): string[] {
  return places.flatMap((place) => roots[place]?.name ?? []);
}

/** The same thing found on two ways is one change: what is gone by where it stood, else by where it stands. */
function gatheredFor(note: Note, byCause: Map<string, Gathered>): Gathered {
  const { kind, path, base, facts } = note;
  const place =
    /-(removed|narrowed)$/.test(kind) && base
      ? `- ${toPointer(base)}`
      : `${toPointer(path)} ${base ? toPointer(base) : ''}`;
  const key = `${kind} ${note.case} ${place} ${JSON.stringify(facts)}`;
  let gathered = byCause.get(key);
  if (!gathered) byCause.set(key, (gathered = { note, met: new Set() }));
  return gathered;
}

function differenceOf(
  note: Note,
  places: readonly number[],
  roots: readonly Root[],
  document: JsonValue,
): Difference {
  const named = places.flatMap((place) => roots[place] ?? []);
  return {
    ...note,
    path: living(document, note.path),
    verdict: verdictOf(note.kind, note.case),
    operations: [...new Set(named.map(({ name }) => name))],
    isDelivery: named.every(({ isDelivery }) => isDelivery),
  };
}

/** The worst first; then what had been announced; else as they come. */
function ranked(differences: readonly Difference[]): Difference[] {
  const rank = ({ verdict, case: name, kind }: Difference) =>
    VERDICTS.indexOf(verdict) * 2 + Number(!(name === 'due' || /^(deprecation|sunset)-/.test(kind)));
  return [...differences].sort((a, b) => rank(a) - rank(b));
}
