import type { Finding } from '../../core/report';
import type { Locale } from '../../core/texts/locale';
import type { WorkerClient } from '../../worker/client';

/** A longer text is looked at by the light bulb, place by place; and so are more findings than a person reads. */
const MOST = { characters: 100_000, findings: 60 };
const NONE: ReadonlyMap<string, string> = new Map();

/** What a review found in a text. */
export interface Found {
  /** The document's URI as text. */
  key: string;
  findings: readonly Finding[];
  text: string;
}

/** The titles of the quick fixes for what a review found, asked for once per review and after it. */
export class FixTitles {
  private readonly known = new WeakMap<readonly Finding[], ReadonlyMap<string, string>>();

  /** `changed` hears that titles have come. */
  constructor(
    private readonly client: Pick<WorkerClient, 'request'>,
    private readonly locale: Locale,
    private readonly changed: () => void,
  ) {}

  /** The titles by `fixKey`: those that are known by now. */
  of(found: Found): ReadonlyMap<string, string> {
    const { findings, text } = found;
    const titles = this.known.get(findings);
    if (titles) return titles;
    this.known.set(findings, NONE);
    if (text.length <= MOST.characters) void this.ask(found);
    return NONE;
  }

  private async ask({ key, findings, text }: Found): Promise<void> {
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
