import type { Operation, SecurityScheme } from '../../../src/core/contract/contract';
import { isSafePost, isWrite } from '../../../src/core/inference/operations/kinds';
import { offeredScopes, onlyReads } from '../../../src/core/inference/security/schemes';
import type { JsonPath } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { code, listed } from '../../../src/core/texts/wording';

/** With OAuth, an operation lists the scopes that it needs, they exist, and reading does not suffice to write. */
export default perDocument(function* ({ contract, operations, examine }) {
  const { securitySchemes } = contract;
  const problems: Placed[] = [];
  let judged = 0;
  for (const operation of operations) {
    const asked = askedOf(operation, securitySchemes);
    if (asked.length === 0) continue;
    judged++;
    examine(operation);
    for (const each of asked) problems.push(...problemsOf(operation, each));
  }
  yield* collapse(oncePerPlace(problems), judged, (count, of, first) => ({
    message: `${count} of ${of} operations should list the scopes that they need, each its own: ${first}.`,
    path: ['paths'],
  }));
});

interface Asked {
  scheme: SecurityScheme;
  scopes: string[];
  /** Where the requirement is written: in the operation, or at the root. */
  place: JsonPath;
}

function askedOf(operation: Operation, schemes: ReadonlyMap<string, SecurityScheme>): Asked[] {
  const own = Array.isArray(operation.node['security']) ? operation.path : [];
  return (operation.security ?? []).flatMap((requirement, i) =>
    Object.entries(requirement).flatMap(([name, scopes]) => {
      const scheme = schemes.get(name);
      // The scopes of OpenID Connect are published elsewhere, and API keys have none.
      if (scheme?.type !== 'oauth2') return [];
      return { scheme, scopes, place: [...own, 'security', i, name] };
    }),
  );
}

function problemsOf(operation: Operation, { scheme, scopes, place }: Asked): Placed[] {
  const offered = offeredScopes(scheme.node);
  const at = { place: operation.name, path: place };
  if (scopes.length === 0)
    return offered.size === 0
      ? []
      : [
          {
            ...at,
            message: `${code(operation.name)} should list the scopes of ${code(scheme.name)} that it needs, such as ${code([...offered][0] ?? '')}: without any, every token will do.`,
          },
        ];
  const unknown = scopes.filter((scope) => !offered.has(scope));
  if (unknown.length > 0)
    return [
      {
        ...at,
        message: `${listed(unknown)} should be described among the scopes of ${code(scheme.name)}: nobody can ask for a scope that is not offered.`,
      },
    ];
  if (!isWrite(operation) || isSafePost(operation) || !scopes.every(onlyReads)) return [];
  return [
    {
      place: operation.name,
      message: `${code(operation.name)} changes something, and ${listed(scopes)} reads as the permission to look: ask for a scope that says so.`,
      path: Array.isArray(operation.node['security']) ? place : operation.path,
    },
  ];
}
