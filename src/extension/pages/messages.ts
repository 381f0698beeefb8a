/**
 * What the pages and the extension say to each other. The webviews import these types and nothing else.
 * A page says `ready` on each load and always gets its whole state. All texts arrive translated.
 */
import type { GoalState, Range, Severity } from '../../core/report';
import type { Source } from '../../core/rule-info';

/** From a page to the extension. */
export type FromPage =
  | { type: 'ready' }
  /** Runs one of `PAGE_COMMANDS`, e.g. `submit`, with an exercise slug, goal or rule id where it takes one. */
  | { type: 'run'; command: string; argument?: string }
  /** Shows a place of what is under review in the editor: of `file`, a document's URI, where it is another one. */
  | { type: 'goTo'; range: Range; file?: string };

/** From the extension to a page. */
export interface ToPage<State> {
  type: 'state';
  state: State;
  /** The `data-key` of what the page should bring into sight, once. */
  at?: string;
}

export interface Action {
  command: string;
  argument?: string;
  label: string;
  /** What a screen reader hears, where the label alone does not tell it from others. */
  spoken?: string;
  primary?: boolean;
}

export interface PlaceLink {
  label: string;
  range: Range;
  /** The URI of its document, where that is not the one under review. */
  file?: string;
}

export interface FeedbackState {
  /** Language tag of the texts. */
  lang: string;
  /** What the page is about: the slug of the exercise, or none. The reader's place is kept for each. */
  subject: string;
  title: string;
  /** Level, minutes, best score. Empty when no exercise is open. */
  facts: string;
  status?: { tone: 'busy' | 'warning' | 'plain' | 'done'; text: string };
  score?: ScoreView;
  /** There is no review yet, and the file in front could have one. */
  reviewable?: boolean;
  /** Score and sections are of an earlier text: the present one could not be checked. */
  earlier?: boolean;
  actions: Action[];
  /** In the order to show. Empty lists are left out. */
  sections: Section[];
}

export interface ScoreView {
  value: string;
  of: string;
  formula: string;
  goals: string;
  /** What is met now and was not before the last edits, and the other way round, e.g. `+25`. */
  changes: { gained: boolean; points: string; goal: string }[];
  /** What a screen reader hears when the score changes. */
  announcement: string;
  segments: { weight: number; state: GoalState; label: string }[];
}

export type Section = { heading: string; note?: string } & (
  | { kind: 'strengths'; items: string[] }
  | { kind: 'nextFix'; goal: string; message: string; gain: string; place: PlaceLink; actions: Action[] }
  | { kind: 'goals'; goals: GoalView[] }
  /** `key`: `unreadable` and `first` have to be mended, `beside` changes no score. */
  | { kind: 'findings'; key: string; findings: FindingView[]; open: boolean }
  /** The latest attempts, and the scores of all of them, the first one first. */
  | { kind: 'attempts'; attempts: AttemptView[]; chart: { scores: number[]; label: string } }
  | { kind: 'facts'; facts: { label: string; value: string; note: string }[] }
  | {
      kind: 'changes';
      /** What it amounts to, or that there is nothing yet. */
      summary: string;
      /** Why the present text was not compared, and what of it. */
      gaps: { text: string; place?: PlaceLink }[];
      groups: ChangeGroup[];
      actions: Action[];
    }
);

export interface AttemptView {
  when: string;
  score: string;
  note: string;
  /** Compare with it, and bring it back; none where its text was not kept. */
  actions: Action[];
}

export interface GoalView {
  id: string;
  /** Which requirement of the brief it is, from 1. */
  number: number;
  title: string;
  /** Unfolded: there is something to do. */
  open: boolean;
  state: GoalState;
  stateLabel: string;
  points: string;
  /** E.g. `Recognised design: Idempotency key in a header`. */
  design?: string;
  reason?: string;
  /** A few places, and behind `more` the others. */
  evidence?: { label: string; places: PlaceLink[]; more: { label: string; places: PlaceLink[] } };
  findings: FindingView[];
  /** Markdown of the tiers revealed so far. */
  hints: { tier: string; text: string }[];
  nextHint?: Action;
}

/** What one rule found: why it matters is said once, of all its places. */
export interface FindingView {
  severity: Severity;
  severityLabel: string;
  why: string;
  rule: Action | string;
  sources: Source[];
  /** What the rule's page shows, where this is the first that it found. */
  extracts?: Extract[];
  items: FindingItem[];
  /** Behind a fold, where there are many. */
  more: { label: string; items: FindingItem[] };
}

/** A part of a page to read, in Markdown. */
export interface Extract {
  heading: string;
  markdown: string;
}

export interface FindingItem {
  message: string;
  place: PlaceLink;
  /** Applies the quick fix. */
  fix?: Action;
}

/** Changes that hurt callers alike. */
export interface ChangeGroup {
  heading: string;
  open: boolean;
  changes: ChangeView[];
  /** How many others there are. */
  more: string;
}

/** What changed in one way: whom it hurts and what to do is said once, of all its places. */
export interface ChangeView {
  severity: Severity;
  severityLabel: string;
  /** Who suffers what, and the way over; empty where nobody is hurt. */
  why: string;
  way: string;
  /** The page of the rule, where there is one. */
  rule: Action | string;
  items: (FindingItem & { operations: string; before?: PlaceLink })[];
}

/** A brief, the notes or the page of a rule. */
export interface ReadingState {
  lang: string;
  /** What the page is about: a slug or a rule id. Kept by the page, so that it survives a reload. */
  subject: string;
  /** Above the title, e.g. `Exercise · level 1 · 15 min`. */
  kicker: string;
  /** Empty: the Markdown's own first heading is the title. */
  title: string;
  markdown: string;
  actions: Action[];
}
