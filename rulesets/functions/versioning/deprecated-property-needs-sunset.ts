import { text } from '../../../src/core/contract/follow';
import type { Contract } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import {
  deprecatedProperties,
  type DeprecatedProperty,
} from '../../../src/core/inference/versioning/deprecated-properties';
import { saysUntilWhen } from '../../../src/core/inference/versioning/removal-texts';
import { statedSunset } from '../../../src/core/inference/versioning/sunset-dates';
import { toPointer, type JsonPath } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument, type Whole } from '../rule/per-document';
import { judge, ofDocument } from './removal-date';

/** A deprecated property says until when it is there, or that it stays. */
export default perDocument(function* (whole) {
  const { contract, examine } = whole;
  const undated: Placed[] = [];
  const dated: Problem[] = [];
  const left = placesLeftAlone(whole);
  const names = namesOf(contract);
  const judged = new Set<string>();
  for (const property of deprecatedProperties(contract)) {
    const { name, node, path } = property;
    if (left.some((place) => toPointer(path).startsWith(place))) continue;
    examine({ usedAt: path });
    const place = placeOf(path, names);
    judged.add(place);
    const stated = statedSunset(node, path) ?? ofDocument(contract.root);
    if (stated) dated.push(...judge(contract.root, node, stated, code(name)));
    else if (!saysUntilWhen(text(node, 'description'))) undated.push(undatedProblem(property, place));
  }
  yield* dated;
  yield* collapse(undated, judged.size, (count, of, first) => ({
    message: `${count} of ${of} deprecated properties, ${first} among them, do not say until when they are there. Begin with those that callers must send: add \`x-sunset: YYYY-MM-DD\`.`,
    path: ['paths'],
  }));
});

/** What a deprecated operation takes and gives goes with it; and of some the rule is asked to say nothing. */
function placesLeftAlone({ contract, operations, deliveries }: Whole): string[] {
  const judged = new Set([...operations, ...deliveries]);
  return [...contract.operations, ...contract.deliveries]
    .filter((operation) => operation.deprecated || !judged.has(operation))
    .map(({ path }) => `${toPointer(path)}/`);
}

function undatedProblem({ name, path }: DeprecatedProperty, place: string): Placed {
  return {
    message: `The deprecated property ${code(name)} should say until when it is there: add \`x-sunset: YYYY-MM-DD\`, or say in its description that it stays.`,
    path,
    place,
  };
}

/** The operations, webhooks and callbacks by where they stand. */
function namesOf({ operations, deliveries }: Contract): Map<string, string> {
  return new Map([...operations, ...deliveries].map(({ path, name }) => [toPointer(path), name]));
}

/** `Call.price` of a component, `listCalls.price` of a schema that an operation holds. */
function placeOf(path: JsonPath, names: ReadonlyMap<string, string>): string {
  const fields = path.filter((_, i) => path[i - 1] === 'properties');
  return [holderOf(path, names), ...fields].join('.');
}

function holderOf(path: JsonPath, names: ReadonlyMap<string, string>): string {
  if (path[0] === 'components') return String(path[2]);
  for (let end = path.length - 1; end > 1; end--) {
    const name = names.get(toPointer(path.slice(0, end)));
    if (name !== undefined) return name;
  }
  return String(path[1]);
}
