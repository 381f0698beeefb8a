import type { Operation, SecurityScheme } from '../../../src/core/contract/contract';
import { isSafePost, isWrite } from '../../../src/core/inference/operations/kinds';
import { offeredScopes, onlyReads } from '../../../src/core/inference/security/schemes';
import { segments, singular, words } from '../../../src/core/inference/text/words';
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
  const asking = operations.map((operation) => ({ operation, asked: askedOf(operation, securitySchemes) }));
  const graded = new Set(
    asking.flatMap(({ asked }) => asked.flatMap(({ scheme, scopes }) => (scopes.length > 0 ? [scheme] : []))),
  );
  for (const { operation, asked } of asking) {
    if (asked.length === 0) continue;
    judged++;
    examine(operation);
    for (const each of asked) {
      // Where others name scopes, a read that names none is for whoever has a token: a public catalogue.
      if (each.scopes.length === 0 && !isWrite(operation) && graded.has(each.scheme)) continue;
      problems.push(...problemsOf(operation, each));
    }
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
  if (scopes.length === 0) {
    if (offered.size === 0) return [];
    const likely = likelyScope(operation, [...offered]);
    const message =
      likely === undefined
        ? `${code(operation.name)} should list the scopes of ${code(scheme.name)} that it needs: without any, every token will do.`
        : `${code(operation.name)} should list the scopes of ${code(scheme.name)} that it needs, such as ${code(likely)}: without any, every token will do.`;
    return [{ ...at, message }];
  }
  // A scope that is not offered is a fault of its own: `oas3-operation-security-defined`.
  if (scopes.some((scope) => !offered.has(scope))) return [];
  if (!isWrite(operation) || isSafePost(operation) || !scopes.every(onlyReads)) return [];
  return [
    {
      place: operation.name,
      message: `${code(operation.name)} changes something, and ${listed(scopes)} reads as the permission to look: ask for a scope that says so.`,
      path: Array.isArray(operation.node['security']) ? place : operation.path,
    },
  ];
}

/** A scope that is named after what the operation acts on and nothing else, and that suffices for it. */
function likelyScope(operation: Operation, offered: readonly string[]): string | undefined {
  const about = new Set(segments(operation.route).flatMap(({ text }) => words(text).map(singular)));
  const writes = isWrite(operation) && !isSafePost(operation);
  return offered.find((scope) => {
    const nouns = words(scope).filter((word) => !PERMITS.test(word));
    return (
      nouns.length > 0 && nouns.every((word) => about.has(singular(word))) && writes !== onlyReads(scope)
    );
  });
}

const PERMITS =
  /^(read|write|readonly|readwrite|view|manage|admin|send|create|edit|update|delete|modify|all)$/;
