import type { Change } from '../document/edits/change';
import { editsFor } from '../document/edits/edits-for';
import { applyEdits } from '../document/edits/text-edit';
import type { Found, Reviewed } from './found';

/** Reviews a text; undefined where it cannot be read. */
export type Examine = (text: string) => Promise<Reviewed | undefined>;

/** Each try is a review of the whole document. */
const MOST_TRIES = 200;

/** Changes of a document, each tried by a review, so many times and no more. */
export class Tries {
  private left = MOST_TRIES;

  constructor(
    private readonly examine: Examine,
    private readonly file: string,
  ) {}

  get areUsedUp(): boolean {
    return this.left === 0;
  }

  /** Undefined where the text cannot be changed so, or cannot be read any more. */
  async of(before: Reviewed, found: readonly Found[]): Promise<Reviewed | undefined> {
    const changes = inSafeOrder(found.flatMap(({ proposal }) => proposal.changes));
    const edits = changes.length > 0 ? editsFor(before.text, changes, this.file) : undefined;
    if (!edits || this.left === 0) return undefined;
    this.left--;
    return this.examine(applyEdits(before.text, edits));
  }
}

/** Each change once, and what goes goes last, from the end of each list: the places of the others stay. */
function inSafeOrder(changes: readonly Change[]): Change[] {
  const distinct = [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()];
  const isLast = ({ op }: Change) => op === 'remove' || op === 'rename';
  const last = distinct.filter(isLast).sort((a, b) => -compare(a.path, b.path));
  return [...distinct.filter((change) => !isLast(change)), ...last];
}

function compare(a: Change['path'], b: Change['path']): number {
  for (const [i, key] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    if (key === other) continue;
    if (typeof key === 'number' && typeof other === 'number') return key - other;
    return String(key) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}
