import type { JsonPath } from '../../../src/core/json';
import { segments, words } from '../../../src/core/inference/text/words';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** One place in the paths, and one query parameter, has one name. */
export default perDocument(function* ({ operations, examine }) {
  const positions = new Names();
  const others = { query: new Names(), header: new Names() };
  for (const operation of operations) {
    const { route, usedAt, parameters } = operation;
    const parts = segments(route);
    let prefix = '';
    for (const [i, { text, parameter }] of parts.entries()) {
      prefix += parameter ? '/{}' : `/${text.toLowerCase()}`;
      // `/{owner}/{repo}` is one key in two parts, and no other spelling of `/{id}`.
      const isCompound = parts[i + 1]?.parameter === true;
      if (parameter)
        positions.add(`${prefix}${isCompound ? '+' : ''}`, text, {
          path: usedAt.slice(0, -1),
          within: route,
        });
    }
    for (const { name, path, usedAt, in: place } of parameters)
      // `StartTime<` is a comparison.
      if ((place === 'query' || place === 'header') && /^[\w-]+$/.test(name)) {
        examine({ usedAt });
        const key = words(name).join('');
        // Two spellings side by side: one is there for old callers.
        if (
          parameters.some((one) => one.in === place && one.name !== name && words(one.name).join('') === key)
        )
          continue;
        others[place].add(key, name, { path, within: operation.name }, place === 'header');
      }
    if (parts.some(({ parameter }) => parameter)) examine(operation);
  }
  const problems: Problem[] = [];
  for (const { main, name, path, within, related } of positions.departures())
    problems.push({
      message: `${code(name)} is called ${code(main)} in other paths, such as ${code(within)}. Give it one name.`,
      path,
      related,
    });
  for (const { main, name, path, related } of others.query.departures())
    problems.push({
      message: `The query parameter ${code(name)} is spelled ${code(main)} in other operations. Give it one spelling.`,
      path,
      related,
    });
  for (const { main, name, path, related } of others.header.departures())
    problems.push({
      message: `The header ${code(name)} is spelled ${code(main)} in other operations. Give it one spelling.`,
      path,
      related,
    });
  yield* oncePerPlace(problems);
});

/** Where a name stands, and the path or operation that it is in. */
interface Use {
  path: JsonPath;
  within: string;
}

/** A name, the one that others give to the same thing, and where one of those does. */
interface Departure {
  main: string;
  name: string;
  path: JsonPath;
  within: string;
  related: JsonPath[];
}

/** A name as its first user writes it, and its users by their places. */
interface Known {
  name: string;
  uses: Map<string, Use>;
}

/** Names by what they stand for, with the places of each. */
class Names {
  private readonly groups = new Map<string, Map<string, Known>>();

  /** The case of a header means nothing: there `anyCase` makes two spellings one. */
  add(key: string, name: string, use: Use, anyCase = false): void {
    const group = this.groups.get(key) ?? new Map<string, Known>();
    const spelling = anyCase ? name.toLowerCase() : name;
    const known = group.get(spelling) ?? { name, uses: new Map<string, Use>() };
    const place = JSON.stringify(use.path);
    if (!known.uses.has(place)) known.uses.set(place, use);
    this.groups.set(key, group.set(spelling, known));
  }

  /** Everything that does not bear the most frequent name of its group; of equals, the one that says of what, then the first. */
  *departures(): Generator<Departure> {
    for (const group of this.groups.values()) {
      const [main, ...others] = [...group.values()].sort(
        (a, b) => b.uses.size - a.uses.size || Number(isBare(a.name)) - Number(isBare(b.name)),
      );
      const [first] = main?.uses.values() ?? [];
      if (!main || !first) continue;
      for (const { name, uses } of others)
        for (const { path } of uses.values())
          yield { main: main.name, name, path, within: first.within, related: [first.path] };
    }
  }
}

/** `{id}`: the next level needs a longer name anyhow. */
function isBare(name: string): boolean {
  return /^\{?_?(id|sid|uuid|guid|key|name)\}?$/i.test(name);
}
