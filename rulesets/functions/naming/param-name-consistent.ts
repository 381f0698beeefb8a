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
    const parts = segments(operation.route);
    let prefix = '';
    for (const [i, { text, parameter }] of parts.entries()) {
      prefix += parameter ? '/{}' : `/${text.toLowerCase()}`;
      // `/{owner}/{repo}` is one key in two parts, and no other spelling of `/{id}`.
      const isCompound = parts[i + 1]?.parameter === true;
      if (parameter)
        positions.add(`${prefix}${isCompound ? '+' : ''}`, text.slice(1, -1), operation.usedAt.slice(0, -1));
    }
    const { parameters } = operation;
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
        // The case of a header means nothing.
        others[place].add(key, place === 'header' ? name.toLowerCase() : name, path);
      }
    if (parts.some(({ parameter }) => parameter)) examine(operation);
  }
  const problems: Problem[] = [];
  for (const [prefix, { main, name, path }] of positions.departures())
    problems.push({
      message: `${code(`{${name}}`)} is called ${code(`{${main}}`)} in other paths under ${code(/^[^]*[^/{}+]/.exec(prefix)?.[0] ?? '/')}. Give it one name.`,
      path,
    });
  for (const [, { main, name, path }] of others.query.departures())
    problems.push({
      message: `The query parameter ${code(name)} is spelled ${code(main)} in other operations. Give it one spelling.`,
      path,
    });
  for (const [, { main, name, path }] of others.header.departures())
    problems.push({
      message: `The header ${code(name)} is spelled ${code(main)} in other operations. Give it one spelling.`,
      path,
    });
  yield* oncePerPlace(problems);
});

interface Departure {
  main: string;
  name: string;
  path: JsonPath;
}

/** Names by what they stand for, with the places of each. */
class Names {
  private readonly groups = new Map<string, Map<string, Map<string, JsonPath>>>();

  add(key: string, name: string, path: JsonPath): void {
    const group = this.groups.get(key) ?? new Map<string, Map<string, JsonPath>>();
    const places = group.get(name) ?? new Map<string, JsonPath>();
    places.set(JSON.stringify(path), path);
    this.groups.set(key, group.set(name, places));
  }

  /** Everything that does not bear the most frequent name of its group; of equals, the one that says of what, then the first. */
  *departures(): Generator<[string, Departure]> {
    for (const [key, group] of this.groups) {
      const [[main] = [''], ...others] = [...group].sort(
        ([a, left], [b, right]) => right.size - left.size || Number(isBare(a)) - Number(isBare(b)),
      );
      for (const [name, places] of others)
        for (const path of places.values()) yield [key, { main, name, path }];
    }
  }
}

/** `{id}`: the next level needs a longer name anyhow. */
function isBare(name: string): boolean {
  return /^_?(id|sid|uuid|guid|key|name)$/i.test(name);
}
