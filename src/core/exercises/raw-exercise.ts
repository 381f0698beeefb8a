import type { Exercise, Find } from './exercise';

/** `exercise.yaml` as it is written. Its schema has been checked where this is used. */
export type RawExercise = Omit<Exercise, 'goals' | 'stories' | 'baseline'> & {
  goals: RawGoal[];
  stories?: string[];
  solutions?: string[];
  /** `YYYY-MM-DD`: answers are compared with `baseline.yaml`. */
  today?: string;
};

export interface RawCheck {
  find?: Find | Find[];
  rules?: string[];
}

export interface RawGoal extends RawCheck {
  id: string;
  title: string;
  weight: number;
  anyOf?: RawDesign[];
}

export interface RawDesign extends RawCheck {
  design: string;
  title: string;
}

/** `exercise.<locale>.yaml`. */
export interface RawOverlay {
  title: string;
  goals: Record<string, { title: string; designs?: Record<string, { title: string }> }>;
}

/** `catalog.yaml`. */
export interface RawCatalog {
  tracks: { id: string; title: string; exercises: string[] }[];
}

/** `catalog.<locale>.yaml`: track → title. */
export interface RawCatalogOverlay {
  tracks: Record<string, string>;
}

/** The solutions of an exercise, the first model answer first, relative to its folder. */
export function solutionNames({ solutions = [] }: Pick<RawExercise, 'solutions'>): string[] {
  return ['solution.yaml', ...solutions.map((name) => `solutions/${name}`)];
}
