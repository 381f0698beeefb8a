import type { Example, MediaType, Operation, Surroundings } from '../../contract/contract';
import type { JsonPath } from '../../json';
import { shownMembers } from '../errors/members';
import { isCreate, isUpsert } from '../operations/kinds';
import { placeholderIn } from './placeholders';

/** An example of an answer that belongs to another request than the example of the body, and a member that tells. */
export interface Other {
  path: JsonPath;
  name: string;
}

/** Fewer may differ for a reason, such as another way to write a number. */
const FEWEST = 2;

/**
 * Where something is made: the answer that is shown repeats members of the request, and most with another value. Whoever
 * compares what comes back with it finds a stranger's. Undefined where several requests or answers are shown.
 */
export function otherRequestIn(
  surroundings: Surroundings,
  operation: Operation,
  { examples }: MediaType,
): Other | undefined {
  if (!isUpsert(operation) && !isCreate(surroundings, operation)) return undefined;
  const [answer, ...answers] = examples;
  const [request, ...requests] = (operation.body?.content ?? []).flatMap((media) => media.examples);
  if (!answer || !request || answers.length + requests.length > 0 || placeholderIn(request.value))
    return undefined;
  const asked = textsOf(request);
  const told = [...textsOf(answer)].filter(([name]) => asked.has(name));
  const others = told.filter(([name, value]) => asked.get(name) !== value);
  const [first] = others;
  if (!first || others.length < FEWEST || others.length * 2 <= told.length) return undefined;
  return { path: answer.path, name: first[0] };
}

/** What the thing itself says of its own. */
const OF_ITS_OWN = /^(id|type|status|state|kind|object)$/i;

/** The texts that an example shows under a name which it has once: of two, nobody knows which is which. */
function textsOf(example: Example): Map<string, string> {
  const members = shownMembers({ examples: [example] });
  const counts = new Map<string, number>();
  for (const { name } of members) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    members.flatMap(({ name, value }): [string, string][] =>
      typeof value === 'string' && counts.get(name) === 1 && !OF_ITS_OWN.test(name) ? [[name, value]] : [],
    ),
  );
}
