import type { Operation, Surroundings } from '../../../contract/contract';
import type { JsonObject } from '../../../json';
import { withoutToCome } from '../../text/heaps';
import { statedSunset, sunsetDay } from '../sunset-dates';
import { deprecatedMembers, type DeprecatedMember } from './deprecated-members';
import { statementsAt, statementsOf, type Statement } from './statements';

/** What has to end, and when. */
export interface Ending {
  /** Of a current operation, the fields of these names, or the parameters; without either, the operation itself. */
  fields?: readonly string[];
  parameters?: readonly string[];
  /** `YYYY-MM-DD`: not before. */
  earliest: string;
  /** Spans of each year, `MM-DD` to `MM-DD`, both included, in which nothing may end. */
  never: readonly { from: string; to: string }[];
}

/** Why something does not end as it should. */
export interface EndLack {
  name: string;
  lacks: 'deprecation' | 'day' | 'readable' | 'notice' | 'calm';
  /** As it is written. */
  said?: string;
}

/** What ends with a deprecated operation needs no day of its own. */
export function endLack(
  surroundings: Surroundings,
  operation: Operation,
  ending: Ending,
): EndLack | undefined {
  const { fields = [], parameters = [] } = ending;
  const names = [...fields, ...parameters];
  if (operation.deprecated) return ofOperation(surroundings, operation, ending);
  const [first] = names;
  if (first === undefined) return { name: operation.name, lacks: 'deprecation' };
  const kind = fields.length > 0 ? 'field' : 'parameter';
  const members = deprecatedMembers(surroundings, operation).filter(
    (member) => member.kind === kind && names.includes(member.name),
  );
  const missing = names.find((name) => !members.some((member) => member.name === name));
  if (missing !== undefined) return { name: missing, lacks: 'deprecation' };
  for (const member of members) {
    const lack = ofMember(member, ending);
    if (lack) return lack;
  }
  return undefined;
}

function ofOperation(surroundings: Surroundings, operation: Operation, ending: Ending): EndLack | undefined {
  const { name, node, pathExtensions } = operation;
  return (
    unreadable(name, [node, pathExtensions]) ?? judged(name, statementsOf(surroundings, operation), ending)
  );
}

function ofMember(member: DeprecatedMember, ending: Ending): EndLack | undefined {
  return unreadable(member.name, member.nodes) ?? judged(member.name, statementsAt(member), ending);
}

function unreadable(name: string, nodes: readonly JsonObject[]): EndLack | undefined {
  // What is still to be written hides no day that stands elsewhere.
  const stated = nodes
    .flatMap((node) => statedSunset(node, []) ?? [])
    .filter(({ text }) => withoutToCome(text).trim() !== '');
  const wrong = stated.find((sunset) => sunsetDay(sunset) === undefined);
  return wrong && { name, lacks: 'readable', said: wrong.text };
}

/** The first that is said counts: what contradicts it is another matter. */
function judged(
  name: string,
  statements: readonly Statement[],
  { earliest, never }: Ending,
): EndLack | undefined {
  const end = statements.find(({ role }) => role === 'end');
  if (!end) return { name, lacks: 'day' };
  if (end.day < earliest) return { name, lacks: 'notice', said: end.text };
  return never.some((span) => isWithin(end.day.slice(5), span))
    ? { name, lacks: 'calm', said: end.text }
    : undefined;
}

/** A span may go over the turn of the year. */
function isWithin(day: string, { from, to }: Ending['never'][number]): boolean {
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
