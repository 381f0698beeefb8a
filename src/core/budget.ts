/** Thrown where a check has cost as much as one check may. What was not looked at until then is not checked. */
export class Overspent extends Error {
  constructor() {
    super('the budget of one check is spent');
  }
}

/**
 * What one check of one document may cost, in steps of about 50 ns. Whatever a spec can multiply (aliases, references,
 * examples against schemas, patterns against texts, operations that borrow the same parts) spends from it, so that no
 * spec keeps the reviewer busy for ever, however it goes about it.
 */
export class Budget {
  private spent = 0;

  constructor(private readonly steps: number) {}

  /** @throws Overspent where that is more than is left */
  spend(steps: number): void {
    this.spent += steps;
    if (this.spent > this.steps) throw new Overspent();
  }

  /** Whether so much is left; spends nothing. */
  affords(steps: number): boolean {
    return this.spent + steps <= this.steps;
  }

  /** The part of it that is spent; 1 and more where all of it is. */
  get share(): number {
    return this.spent / this.steps;
  }
}

const STEPS_AT_LEAST = 40_000_000;
const STEPS_PER_CHARACTER = 20;

/**
 * What a part of an operation takes (a parameter, a header, a media type, an example): it is made for each operation that
 * borrows it, and rules look at each of them.
 */
export const STEPS_PER_PART = 60;

/** The budget of a text of so many characters (UTF-16 units). */
export function budgetFor(characters: number): Budget {
  return new Budget(STEPS_AT_LEAST + characters * STEPS_PER_CHARACTER);
}

// Spectral hands a function only the document, so the document is the key.
const budgets = new WeakMap<object, Budget>();

/** Makes a budget the one of a document. */
export function openBudget(root: object, budget: Budget): void {
  budgets.set(root, budget);
}

/** The budget of a document. One that was read elsewhere (stock Spectral) has that of a text of 10 MB. */
export function budgetOf(root: object): Budget {
  let budget = budgets.get(root);
  if (!budget) budgets.set(root, (budget = budgetFor(10_000_000)));
  return budget;
}

/** Spends steps of the document's budget. @throws Overspent */
export function spend(root: object, steps: number): void {
  budgetOf(root).spend(steps);
}
