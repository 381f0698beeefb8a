/**
 * Keeps the reader's place when the page becomes too short for a moment, e.g. while a half-typed line cannot be read.
 * A move of the reader's own makes it forget.
 */
export class ScrollMemory {
  private wanted: number | undefined;

  constructor() {
    for (const move of ['wheel', 'keydown', 'pointerdown', 'touchmove'])
      addEventListener(move, () => (this.wanted = undefined), { passive: true });
  }

  /** Redraws, and returns to the reader's place as soon as the page is long enough again. */
  around(redraw: () => void): void {
    const before = scrollY;
    redraw();
    const place = this.wanted ?? before;
    const lowest = document.documentElement.scrollHeight - innerHeight;
    this.wanted = place > lowest ? place : undefined;
    if (scrollY !== place) scrollTo({ top: place });
  }
}
