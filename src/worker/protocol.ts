import type { CompareOptions } from '../core/compatibility/compare';
import type { TextComparison } from '../core/compatibility/compare-texts';
import type { NamedText } from '../core/compatibility/read-baseline';
import type { Exercise } from '../core/exercises/exercise';
import type { Proof } from '../core/proof/prove';
import type { Fix } from '../core/fixes/fix';
import type { MendOptions } from '../core/fixes/found';
import type { Mended } from '../core/fixes/mend';
import type { Wanted } from '../core/fixes/propose';
import type { LintReport, Report } from '../core/report';
import type { Locale } from '../core/texts/locale';
import type { Profile } from '../engine/profiles';

/**
 * What a host may ask of a worker: by kind, what goes in and what comes out. A new kind is an entry here and a handler in
 * `handlers.ts`. A kind that reads a document brings it as `text`, which bounds its time and memory (`charactersOf`).
 */
export interface Requests {
  /** The review of an answer. `thorough` as in `CheckOptions` of the engine; `file` is the name that the report carries. */
  check: {
    params: {
      exercise: Exercise;
      text: string;
      locale: Locale;
      thorough?: boolean;
      file?: string | undefined;
    };
    result: Report;
  };
  /**
   * The review of a document of no exercise, with the files in `folder` that it refers to. `profile` is `review` where it is not given. `most` is how many findings the
   * host can show: the most severe are kept, and the report says how many were left out. `baseline` is the version that was shipped.
   */
  lint: {
    params: {
      file: string;
      text: string;
      locale: Locale;
      thorough?: boolean;
      profile?: Profile | undefined;
      most?: number;
      folder?: SpecFolder | undefined;
      baseline?: (ShippedText & CompareOptions) | undefined;
    };
    result: LintReport;
  };
  /** The quick fix for each of the findings, in their order; undefined where there is none at that place. */
  fixes: {
    params: { file: string; text: string; locale: Locale; wanted: readonly Wanted[] };
    result: (Fix | undefined)[];
  };
  /** What the quick fix for each of the findings would do, untried; undefined where there is none at that place. */
  fixTitles: { params: Requests['fixes']['params']; result: (string | undefined)[] };
  /** The text with every fix of these kinds that holds. */
  mend: { params: MendOptions & { text: string; profile?: Profile | undefined }; result: Mended };
  /**
   * What has changed between two versions; `text` is the revision, `answers` the exercise that it answers. A revision that
   * was just reviewed is not read again. `most` is how many changes the host can show: the worst are kept, and the counts
   * are of all.
   */
  compare: {
    params: CompareOptions &
      NamedText & {
        baseline: ShippedText;
        locale: Locale;
        answers?: string | undefined;
        folder?: SpecFolder | undefined;
        most?: number;
      };
    result: TextComparison;
  };
  /** The proof of the exercise `slug`, whose files the worker reads below `folder`. */
  prove: { params: { folder: string; slug: string }; result: Proof };
}

/** The version that was shipped, and the folder that its references may lead to. */
export interface ShippedText extends NamedText {
  folder?: SpecFolder | undefined;
}

/** A folder that references of a document may lead to. */
export interface SpecFolder {
  /** Its absolute path. */
  root: string;
  /** The path of the document in it, `/` between the names. */
  document: string;
  /** Texts of files in it that count in place of what is saved, by their paths. */
  open?: readonly (readonly [path: string, text: string])[];
}

export type Kind = keyof Requests;
export type Params<K extends Kind = Kind> = Requests[K]['params'];
export type Result<K extends Kind = Kind> = Requests[K]['result'];

/** Host → worker. `id` grows with each request. */
export interface Request<K extends Kind = Kind> {
  id: number;
  kind: K;
  params: Params<K>;
}

/**
 * Worker → host. `ready`, once: the engine is loaded, which took a process `cpuMs` of the processor. `step`: a part of the
 * request is done, and the next one has a time limit of its own; `characters` is the length of the document where that has turned out to be another. `error`: the engine threw that, or knows no such request; `frames` are the places in our code.
 */
export type Reply =
  | { ready: true; cpuMs?: number }
  | { id: number; step: true; characters?: number }
  | { id: number; result: Result }
  | { id: number; error: string; frames?: string[] };

/** The length of the document that a request brings. */
export function charactersOf(params: Params): number {
  if (!('text' in params)) return 0;
  return params.text.length + (('baseline' in params && params.baseline?.text.length) || 0);
}

/**
 * The length of a document that needs a worker as large. A review and a comparison of the same text take turns while
 * somebody types, so they must not need different ones, unless the baseline is far longer than the text.
 */
export function sizeOf(params: Params): number {
  const whole = charactersOf(params);
  if (!('text' in params) || !('baseline' in params)) return whole;
  return Math.max(params.text.length, whole / 2);
}

/** Why a worker ended: it ran out of memory, or something else. */
export interface Death {
  outOfMemory: boolean;
  message: string;
}

/** The host's end of the channel to one worker; the same on every host. */
export interface Port {
  post(message: Request): void;
  onReply(listener: (reply: Reply) => void): void;
  /** The worker ended or failed to start: by itself, or after `terminate`. May be called more than once. */
  onDeath(listener: (death: Death) => void): void;
  terminate(): void;
  /** Milliseconds of processor time that the worker has taken, as far as is known by now. */
  cpuMs?(): number | undefined;
}

/** Starts a worker with so many megabytes of heap. Called lazily, and again after a death. Throws where the system lets none start. */
export type Spawn = (memoryMb: number) => Port;

/** The worker's end. */
export interface ServerPort {
  onRequest(listener: (request: Request) => void): void;
  reply(reply: Reply): void;
}
