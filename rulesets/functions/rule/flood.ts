import type { Subject } from '../../../src/core/contract/examination';
import type { JsonPath } from '../../../src/core/json';
import { dotted, listed, repeated } from '../../../src/core/texts/wording';
import { MANY } from './collapse';
import type { Concerning } from './concerning';

/**
 * What a rule has to say in the same words of more places than anybody reads is said once, at the first of them, with
 * the number of the others. It concerns whatever each of them concerned.
 */
export function withoutFloods(problems: readonly Concerning[]): readonly Concerning[] {
  if (problems.length <= MANY) return problems;
  const kinds = new Map<string, Concerning[]>();
  for (const problem of problems) {
    const kind = kindOf(problem.message);
    const known = kinds.get(kind);
    if (known) known.push(problem);
    else kinds.set(kind, [problem]);
  }
  return problems.flatMap((problem) => {
    const alike = kinds.get(kindOf(problem.message)) ?? [];
    if (alike.length <= MANY) return [problem];
    return alike[0] === problem ? [once(alike)] : [];
  });
}

/** The words of a message without what they are about. */
function kindOf(message: string): string {
  return message.replace(/`[^`]*`/g, '`').replace(/\d+/g, '0');
}

function once(alike: readonly Concerning[]): Concerning {
  const [first, ...others] = alike as [Concerning, ...Concerning[]];
  const names = [...new Set(others.map(({ path }) => nameOf(path)))].slice(0, 3);
  const concerned = new Set<Subject>();
  for (const problem of alike)
    for (const subject of [{ usedAt: problem.path }, ...(problem.concerned ?? [])]) concerned.add(subject);
  return {
    path: first.path,
    message: repeated(first.message, others.length, listed(names)),
    concerned: [...concerned],
  };
}

/** A place as people speak of it: the operation, webhook or component that it is in. */
function nameOf(path: JsonPath): string {
  const [section, key, part] = path.map(String);
  if (section === 'paths' && key !== undefined)
    return part !== undefined && /^[a-z]+$/.test(part) ? `${part.toUpperCase()} ${key}` : key;
  return section === 'components' && part !== undefined ? part : dotted(path.slice(0, 3));
}
