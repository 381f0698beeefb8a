/** After this many deaths in a row a document rests. */
const MOST_DEATHS = 3;

/** Documents that workers died over, several times in a row: each rests for itself and holds up no other. */
export class Rests {
  private readonly deaths = new Map<string, { inARow: number; last: number }>();

  /** `restMs`: how long; a document of which nothing was heard for that long begins anew. */
  constructor(private readonly restMs: number) {}

  isResting(key: string, now: number): boolean {
    const seen = this.deaths.get(key);
    return seen !== undefined && seen.inARow >= MOST_DEATHS && now - seen.last < this.restMs;
  }

  died(key: string, now: number): void {
    for (const [each, { last }] of this.deaths) if (now - last >= this.restMs) this.deaths.delete(each);
    this.deaths.set(key, { inARow: (this.deaths.get(key)?.inARow ?? 0) + 1, last: now });
  }

  lived(key: string): void {
    this.deaths.delete(key);
  }
}
