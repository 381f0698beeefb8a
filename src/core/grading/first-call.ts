import type { Operation, Surroundings } from '../contract/contract';
import { flatten } from '../contract/flatten';
import { memoize } from '../contract/memoize';

/** What a newcomer must know before one operation answers with a 2xx. */
export interface FirstCall {
  /** Credentials, plus `requiredInputs`. */
  firstCallFacts: number;
  /** Required parameters and required body properties, nested required objects counted by their leaves. */
  requiredInputs: number;
}

/** Deeper objects count as one input each. */
const DEEPEST = 4;

export const firstCallOf = memoize((surroundings, operation: Operation): FirstCall => {
  const parameters = operation.parameters.filter(({ required }) => required).length;
  const requiredInputs = parameters + requiredProperties(surroundings, operation);
  return { requiredInputs, firstCallFacts: requiredInputs + credentialsOf(operation) };
});

/** Those of the cheapest alternative, which is what a newcomer picks; an empty requirement asks for nothing. */
function credentialsOf({ security = [] }: Operation): number {
  if (security.length === 0) return 0;
  const asked = security.map((requirement) => Object.keys(requirement).length);
  return asked.reduce((least, count) => Math.min(least, count), Infinity);
}

function requiredProperties(surroundings: Surroundings, { body }: Operation): number {
  const schema = body?.content[0]?.schema;
  if (!schema) return 0;
  const count = (of: typeof schema, depth: number): number => {
    let total = 0;
    for (const { schema: property, required } of flatten(surroundings, of).properties.values()) {
      if (!required || property.node['readOnly'] === true || 'default' in property.node) continue;
      total += depth < DEEPEST ? Math.max(count(property, depth + 1), 1) : 1;
    }
    return total;
  };
  return count(schema, 0);
}
