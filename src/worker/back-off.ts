/** After this many deaths in a row a document is left alone for a while. */
const MOST_DEATHS = 3;

/** Documents that workers died over, several times in a row: each is left alone for itself and holds up no other. */
export class BackOff {
  private readonly deaths = new Map<string, { inARow: number; last: number }>();

  /** `forMs`: how long; a document of which nothing was heard for that long begins anew. */
  constructor(private readonly forMs: number) {}

  isBackingOff(key: string, now: number): boolean {
    const seen = this.deaths.get(key);
    return seen !== undefined && seen.inARow >= MOST_DEATHS && now - seen.last < this.forMs;
  }

  died(key: string, now: number): void {
    for (const [each, { last }] of this.deaths) if (now - last >= this.forMs) this.deaths.delete(each);
    this.deaths.set(key, { inARow: (this.deaths.get(key)?.inARow ?? 0) + 1, last: now });
  }

  survived(key: string): void {
    this.deaths.delete(key);
  }
}
