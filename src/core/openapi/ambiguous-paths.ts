import { relationOf, segmentsOf, type Segment } from './path-template';

/** Routes that begin with the same segments. */
class Branch {
  readonly fixed = new Map<string, Branch>();
  readonly templates = new Map<string, { segment: Segment; branch: Branch }>();
  readonly routes: string[] = [];
}

/** How a route relates to another so far. */
interface Relations {
  isNarrower: boolean;
  isWider: boolean;
}

/**
 * Finds to each path template the earlier ones such that some address fits both, and neither is the more fixed of the
 * two. Of `/pets/{id}` and `/pets/mine` OpenAPI takes the second; of `/{entity}/me` and `/books/{id}` it leaves that
 * open.
 */
export class AmbiguousPaths {
  private readonly root = new Branch();

  /** `spend` is told of each step. */
  constructor(private readonly spend: () => void) {}

  /** The earlier routes that a route is ambiguous with. Adds it to them. */
  add(route: string): string[] {
    const segments = segmentsOf(route);
    const found: string[] = [];
    this.search(this.root, segments, 0, { isNarrower: false, isWider: false }, found);
    let branch = this.root;
    for (const segment of segments) branch = below(branch, segment);
    branch.routes.push(route);
    return found;
  }

  private search(
    branch: Branch,
    segments: readonly Segment[],
    depth: number,
    { isNarrower, isWider }: Relations,
    found: string[],
  ): void {
    this.spend();
    const segment = segments[depth];
    if (!segment) {
      if (isNarrower && isWider) found.push(...branch.routes);
      return;
    }
    for (const [other, next] of alike(branch, segment)) {
      const relation = relationOf(segment, other);
      if (relation === undefined) continue;
      const relations = {
        isNarrower: isNarrower || relation === 'narrower',
        isWider: isWider || relation === 'wider',
      };
      this.search(next, segments, depth + 1, relations, found);
    }
  }
}

/** The branch of a segment, made where there is none. */
function below(branch: Branch, segment: Segment): Branch {
  const known = segment.isFixed ? branch.fixed.get(segment.key) : branch.templates.get(segment.key)?.branch;
  if (known) return known;
  const made = new Branch();
  if (segment.isFixed) branch.fixed.set(segment.key, made);
  else branch.templates.set(segment.key, { segment, branch: made });
  return made;
}

/** The branches that a segment may share addresses with: of the fixed ones a fixed segment has only its own. */
function* alike(branch: Branch, segment: Segment): Generator<[Segment, Branch]> {
  if (segment.isFixed) {
    const same = branch.fixed.get(segment.key);
    if (same) yield [segment, same];
  } else for (const [text, next] of branch.fixed) yield [fixedSegment(text), next];
  for (const { segment: other, branch: next } of branch.templates.values()) yield [other, next];
}

function fixedSegment(text: string): Segment {
  return { text, fixed: [text], key: text, isFixed: true };
}
