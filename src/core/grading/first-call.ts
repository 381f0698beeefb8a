import type { Operation } from '../contract/contract';
import { memoize } from '../contract/memoize';
import { inputsOf } from '../inference/onboarding/inputs';

/** What a newcomer must know before one operation answers with a 2xx. */
export interface FirstCall {
  /** Credentials, plus `requiredInputs`. */
  firstCallFacts: number;
  /** What has to be sent, by the cheapest of the alternatives that the body offers. */
  requiredInputs: number;
  /** The same by the dearest of them. */
  most: { firstCallFacts: number; requiredInputs: number };
  /** The inputs of the dearest, by name. */
  names: readonly string[];
}

export const firstCallOf = memoize((surroundings, operation: Operation): FirstCall => {
  const { least, most, dearest } = inputsOf(surroundings, operation);
  const credentials = credentialsOf(operation);
  return {
    requiredInputs: least,
    firstCallFacts: least + credentials,
    most: { requiredInputs: most, firstCallFacts: most + credentials },
    names: dearest,
  };
});

/** Those of the cheapest alternative, which is what a newcomer picks; an empty requirement asks for nothing. */
function credentialsOf({ security = [] }: Operation): number {
  if (security.length === 0) return 0;
  const asked = security.map((requirement) => Object.keys(requirement).length);
  return asked.reduce((least, count) => Math.min(least, count), Infinity);
}
