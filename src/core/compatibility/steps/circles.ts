import type { Findings, Step } from './step';

/** Steps that lead to one another, or one that stands alone: whoever meets one of them meets all. */
export interface Circle {
  findings: Findings[];
  next: Circle[];
}

interface Visit {
  step: Step;
  index: number;
  /** The earliest step on the way here that this one leads back to. */
  low: number;
  /** Which of its next steps is looked at. */
  at: number;
  circle: Circle | undefined;
}

/**
 * The circles that some steps lead to (Tarjan's strongly connected components). Schemas that refer to each other are one
 * thing to whoever meets them, and many operations do.
 */
export class Circles {
  private readonly visits = new Map<Step, Visit>();
  /** Visited, and not yet in a circle. */
  private readonly open: Visit[] = [];

  /** The circle of a step. */
  of(start: Step): Circle {
    const known = this.visits.get(start);
    if (known?.circle) return known.circle;
    const way = [this.visit(start)];
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const next = visit.step.findings.next[visit.at++];
      if (next === undefined) {
        way.pop();
        const before = way.at(-1);
        if (before) before.low = Math.min(before.low, visit.low);
        if (visit.low === visit.index) this.close(visit);
        continue;
      }
      const met = this.visits.get(next);
      if (!met) way.push(this.visit(next));
      else if (!met.circle) visit.low = Math.min(visit.low, met.index);
    }
    return this.visits.get(start)?.circle ?? { findings: [], next: [] };
  }

  private visit(step: Step): Visit {
    const index = this.visits.size;
    const visit: Visit = { step, index, low: index, at: 0, circle: undefined };
    this.visits.set(step, visit);
    this.open.push(visit);
    return visit;
  }

  private close(first: Visit): void {
    const members = this.open.splice(this.open.lastIndexOf(first));
    const circle: Circle = { findings: [], next: [] };
    for (const member of members) member.circle = circle;
    const next = new Set<Circle>();
    for (const { step } of members) {
      const { findings } = step;
      if (findings.notes.length > 0 || findings.gaps.length > 0) circle.findings.push(findings);
      for (const one of findings.next) {
        const other = this.visits.get(one)?.circle;
        // Most of a document is as it was: what leads to nothing is not walked over again.
        if (other && other !== circle && !isEmpty(other)) next.add(other);
      }
    }
    circle.next.push(...next);
  }
}

function isEmpty({ findings, next }: Circle): boolean {
  return findings.length === 0 && next.length === 0;
}

/** All circles that one leads to, itself included. */
export function* circlesFrom(start: Circle): Generator<Circle> {
  const met = new Set([start]);
  for (const circle of met) {
    yield circle;
    for (const next of circle.next) met.add(next);
  }
}
