import type { Contract, Operation } from '../contract/contract';
import type { Gap } from './change';
import type { Root } from './collect';
import { Elsewhere } from './operations/elsewhere';
import { matchDeliveries, matchOperations, type Matched } from './operations/match';
import { addedStep, callOf, operationStep, removedStep } from './operations/operations';
import { Servers } from './operations/servers';
import { Security } from './security/requirements';
import type { Given } from './steps/given';
import type { Step } from './steps/step';

/** Comparisons of operations that were made before: what an edit left alone is the same object. */
export type Remembered = WeakMap<Operation, { before: Operation; step: Step }>;

/** What callers meet in two contracts, operation by operation. */
export class Roots {
  private readonly old: Elsewhere;
  private readonly now: Elsewhere;

  constructor(
    private readonly given: Given,
    private readonly before: Contract,
    private readonly after: Contract,
    private readonly remembered: Remembered,
  ) {
    this.old = new Elsewhere(before, 'baseline');
    this.now = new Elsewhere(after, 'revision');
  }

  /** Operations of which nothing can be read. */
  get gaps(): Gap[] {
    return [...this.old.gaps, ...this.now.gaps];
  }

  /** In the order of the revision; what is gone stands behind. */
  *all(): Generator<Root> {
    const security = new Security(this.given, this.before, this.after);
    const servers = new Servers();
    const matched = matchOperations(this.before.operations, this.after.operations);
    for (const [old, now] of matched.pairs) {
      const steps = [this.step(old, now), security.step(old, now), servers.step(old, now)];
      yield root(now, ...steps.filter((step) => step !== undefined));
      yield* this.deliveries(old.callbacks, now.callbacks);
    }
    yield* this.rest(matched);
    const isWebhook = ({ kind }: Operation) => kind === 'webhook';
    yield* this.deliveries(this.before.deliveries.filter(isWebhook), this.after.deliveries.filter(isWebhook));
  }

  private *deliveries(before: readonly Operation[], after: readonly Operation[]): Generator<Root> {
    const matched = matchDeliveries(before, after);
    for (const [old, now] of matched.pairs) yield root(now, this.step(old, now));
    yield* this.rest(matched);
  }

  private *rest({ added, removed }: Matched): Generator<Root> {
    const byId = new Map(added.map((operation) => [operation.operationId, operation]));
    for (const operation of added)
      if (!this.old.mayHold(operation)) yield root(operation, addedStep(operation));
    for (const operation of removed) {
      if (this.now.mayHold(operation)) continue;
      const elsewhere = operation.operationId === undefined ? undefined : byId.get(operation.operationId);
      yield root(operation, removedStep(this.given, operation, elsewhere));
    }
  }

  private step(before: Operation, after: Operation): Step {
    const ready = this.remembered.get(after);
    if (ready?.before === before) return ready.step;
    const step = operationStep(this.given, before, after);
    this.remembered.set(after, { before, step });
    return step;
  }
}

function root(operation: Operation, ...steps: Step[]): Root {
  return { name: callOf(operation), isDelivery: operation.kind !== 'operation', steps };
}
