import type { Finding } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import type { WorkerClient } from '../../worker/client';
import type { Disposable } from '../disposables';

/** A longer text is looked at by the light bulb, place by place; and so are more findings than a person reads. */
const MOST = { characters: 100_000, findings: 60 };
const NONE: ReadonlyMap<string, string> = new Map();

/**
 * So long nothing may have been reviewed anew before titles are asked for: each fix is proven by reading the whole text
 * again, and the review of a keystroke must not wait behind that.
 */
const REST_MS = 600;

/** Runs something later, unless it is called off. */
export type Later = (run: () => void) => () => void;

const afterRest: Later = (run) => {
  const timer = setTimeout(run, REST_MS);
  return () => clearTimeout(timer);
};

/** What a review found in a text. */
export interface Found {
  /** The document's URI as text. */
  key: string;
  findings: readonly Finding[];
  text: string;
}

/** The titles of the quick fixes for what a review found, asked for once per review, and only once the text rests. */
export class FixTitles implements Disposable {
  private readonly known = new WeakMap<readonly Finding[], ReadonlyMap<string, string>>();
  private readonly waiting = new Map<string, () => void>();

  /** `changed` hears that titles have come. */
  constructor(
    private readonly client: Pick<WorkerClient, 'request'>,
    private readonly locale: Locale,
    private readonly changed: () => void,
    private readonly later: Later = afterRest,
  ) {}

  /** The titles by `fixKey`: those that are known by now. */
  of(found: Found): ReadonlyMap<string, string> {
    const { findings, text } = found;
    const titles = this.known.get(findings);
    if (titles) return titles;
    this.known.set(findings, NONE);
    this.callOff(found.key);
    if (text.length <= MOST.characters)
      this.waiting.set(
        found.key,
        this.later(() => void this.ask(found)),
      );
    return NONE;
  }

  dispose(): void {
    for (const key of [...this.waiting.keys()]) this.callOff(key);
  }

  private callOff(key: string): void {
    this.waiting.get(key)?.();
    this.waiting.delete(key);
  }

  private async ask({ key, findings, text }: Found): Promise<void> {
    this.waiting.delete(key);
    const wanted = findings
      .filter(({ fixes, file, waived }) => fixes.length > 0 && file === undefined && waived === undefined)
      .slice(0, MOST.findings)
      .map(({ rule, pointer }) => ({ rule, pointer }));
    if (wanted.length === 0) return;
    try {
      const params = { file: key, text, locale: this.locale, wanted };
      const titles = await this.client.request(`titles ${key}`, 'fixTitles', params);
      const entries = wanted.flatMap((one, i) =>
        titles[i] === undefined ? [] : [[fixKey(one), titles[i]] as const],
      );
      this.known.set(findings, new Map(entries));
      if (entries.length > 0) this.changed();
    } catch {
      // A newer text has taken its place, or nobody can tell: the light bulb still asks by itself.
    }
  }
}

/** What a fix is asked for by, as one word for a page. */
export function fixKey({
  rule = '',
  pointer,
}: Partial<Pick<Finding, 'rule'>> & Pick<Finding, 'pointer'>): string {
  return `${rule} ${pointer}`;
}
