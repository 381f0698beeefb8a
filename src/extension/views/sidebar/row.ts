import type { IconName } from './icons';

/** A row of a tree view, whole: what is drawn, what is said of it, and what a click does. */
export interface Row {
  /** Names it across redraws; no other row of its view has it. */
  id: string;
  /** Short: a sidebar is narrow. */
  label: string;
  description?: string;
  /** Markdown. */
  tooltip?: string;
  icon?: IconName;
  /** What a screen reader says; label and description where it is not given. */
  spoken?: string;
  /** Which commands its menu has, as `viewItem` in the manifest. */
  menu?: string;
  /** What those are about: a slug, a goal, a rule, or the id of an attempt. */
  about?: string;
  click?: { command: string; arguments: unknown[] };
  /** Unfolded at first. */
  open?: boolean;
  children?: Row[];
}

/** What a view shows. */
export interface Shown {
  /** A word for it, as the context key `apiKata.view.<view>`; the welcome texts go by it. */
  state: string;
  rows: Row[];
  /** Beside the title of the view. */
  description?: string;
  /** Above the rows. */
  message?: string;
  badge?: { value: number; tooltip: string };
}

/** What a command is about: its argument, or that of the row whose menu it was run from. */
export function aboutOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const about = (argument as Partial<Row> | undefined)?.about;
  return typeof about === 'string' ? about : undefined;
}
