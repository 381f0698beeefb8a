/** What stands in sight, with how far below the upper edge. */
interface Anchor {
  key: string;
  top: number;
}

/** So many are enough to find one that is still there after a redraw. */
const MOST_ANCHORS = 8;

/**
 * Keeps the reader's place: what was in sight stays where it was when something comes or goes above it, and also when the
 * page becomes too short for a moment.
 * A move of the reader's own makes it forget.
 */
export class ScrollMemory {
  private wanted: number | undefined;

  constructor() {
    for (const move of ['wheel', 'keydown', 'pointerdown', 'touchmove'])
      addEventListener(move, () => (this.wanted = undefined), { passive: true });
  }

  /** Moves to another place, which is the reader's from then on. */
  leadTo(move: () => void): void {
    this.wanted = undefined;
    move();
  }

  /** Redraws, and returns to the reader's place as soon as the page is long enough again. */
  around(redraw: () => void): void {
    const before = scrollY;
    const anchors = before > 0 ? keyedInSight() : [];
    redraw();
    const place = this.wanted ?? placeOf(anchors) ?? before;
    const lowest = document.documentElement.scrollHeight - innerHeight;
    this.wanted = place > lowest ? place : undefined;
    if (scrollY !== place) scrollTo({ top: place });
  }
}

function keyedInSight(): Anchor[] {
  const anchors: Anchor[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('[data-key]')) {
    const { bottom, height, top } = element.getBoundingClientRect();
    if (height === 0 || bottom <= 0) continue;
    if (top >= innerHeight || anchors.length === MOST_ANCHORS) break;
    // A long fold that began above tells little about where the reader is, and what sticks to the top tells nothing.
    if (top >= 0 && !sticks(element)) anchors.push({ key: element.dataset['key'] ?? '', top });
  }
  return anchors;
}

/** How far down the page is when the first anchor that is still there stands where it stood. */
function placeOf(anchors: readonly Anchor[]): number | undefined {
  for (const { key, top } of anchors) {
    const element = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (element) return scrollY + element.getBoundingClientRect().top - top;
  }
  return undefined;
}

function sticks(element: HTMLElement): boolean {
  const section = element.closest('section');
  return section !== null && getComputedStyle(section).position === 'sticky';
}
