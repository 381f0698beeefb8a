import type { Contract, Operation, SecurityScheme } from '../../../src/core/contract/contract';
import { text } from '../../../src/core/contract/follow';
import { memoizeAlone } from '../../../src/core/contract/memoize';
import { isSafePost, isWrite } from '../../../src/core/inference/operations/kinds';
import { isObject, own, type JsonPath } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import {
  isAnonymous,
  isDeclaredPublic,
  needsCredentials,
} from '../../../src/core/inference/security/requirements';
import { carriesCredential } from '../../../src/core/inference/security/carried';
import { isPublicByNature } from '../../../src/core/inference/security/public';
import { contradictionTo } from '../../../src/core/inference/security/contradicted';
import { isAddressed, offeredScopes } from '../../../src/core/inference/security/schemes';
import { openIn } from '../../../src/core/inference/security/travel';
import { code } from '../../../src/core/texts/wording';

/** Every write says which credentials it needs; a public one says that this is on purpose. */
export default perDocument(function* ({ contract, operations, examine }) {
  const unstated: Placed[] = [];
  const others: Problem[] = [];
  // Nearly all writes name the same scheme, and the head of the document is long.
  const faultsOfScheme = memoizeAlone((scheme: SecurityScheme) => [
    ...incomplete(scheme),
    ...contradicted(contract, scheme),
  ]);
  let judged = 0;
  for (const operation of operations) {
    if (!isWrite(operation) || isSafePost(operation)) continue;
    const { security } = operation;
    const open = !needsCredentials(operation);
    if (open && (isPublicByNature(contract, operation) || carriesCredential(contract, operation))) continue;
    judged++;
    examine(operation);
    if (!open || isDeclaredPublic(operation)) others.push(...faultsOf(contract, operation, faultsOfScheme));
    else if (security === undefined) unstated.push({ ...opening(operation), place: operation.name });
    else others.push(opening(operation));
  }
  // One root `security` mends them all.
  yield* collapse(unstated, judged, (count, of, first) => ({
    message: `${count} of ${of} writes do not state in \`security\` which credentials they need, among them ${first}: state it once at the root.`,
    path: ['paths'],
  }));
  yield* others;
});

function opening(operation: Operation): Problem {
  const { security } = operation;
  const name = code(operation.name);
  if (security === undefined)
    return {
      message: `${name} should state in \`security\` which credentials it needs: as it stands, anyone who finds the URL may call it.`,
      path: operation.path,
    };
  if (security.length === 0)
    return {
      message: `${name} should ask for credentials, or say with \`x-public: true\` that \`security: []\` is on purpose.`,
      path: placeOf(operation),
    };
  return {
    message: `${name} should not make credentials optional: the alternative \`{}\` lets anyone write.`,
    path: placeOf(operation, security.findIndex(isAnonymous)),
  };
}

function* faultsOf(
  contract: Contract,
  operation: Operation,
  faultsOfScheme: (scheme: SecurityScheme) => Problem[],
): Generator<Problem> {
  for (const [i, requirement] of (operation.security ?? []).entries())
    for (const name of Object.keys(requirement)) {
      const scheme = contract.securitySchemes.get(name);
      if (scheme) {
        yield* faultsOfScheme(scheme);
        yield* scopesNotOffered(operation, scheme, i);
      } else if (!isAddressed(contract, name))
        yield {
          message: `${code(operation.name)} asks for ${code(name)}, which should be described under \`securitySchemes\`.`,
          path: placeOf(operation, i, name),
        };
    }
}

/** A permission that no flow of the scheme hands out: nobody comes by a token that is accepted. */
function* scopesNotOffered(operation: Operation, scheme: SecurityScheme, i: number): Generator<Problem> {
  const { name, type, node } = scheme;
  const scopes = own(operation.security?.[i] ?? {}, name) ?? [];
  if (type !== 'oauth2' || !isObject(node['flows'])) return;
  const offered = offeredScopes(node);
  for (const [at, scope] of scopes.entries())
    if (!offered.has(scope))
      yield {
        message: `${code(operation.name)} asks for the scope ${code(scope)}, which ${code(name)} does not offer.`,
        path: [...(Array.isArray(operation.node['security']) ? operation.path : []), 'security', i, name, at],
        saidBy: ['oas3-operation-security-defined'],
      };
}

/** A scheme that does not say how the credential travels. What is left out is said where schemas are checked. */
function* incomplete(scheme: SecurityScheme): Generator<Problem> {
  const open = openIn(scheme);
  if (open === undefined) return;
  yield {
    message: `${code(scheme.name)} does not say how the credential travels: state its ${code(open)}.`,
    path: scheme.path,
    ...(scheme.node[open] === undefined ? { saidBy: ['oas3-schema'] } : {}),
  };
}

/** A scheme that says otherwise than the texts: who reads one of them sends the credential to nobody. */
function* contradicted(contract: Contract, scheme: SecurityScheme): Generator<Problem> {
  const contradiction = contradictionTo(contract, scheme);
  if (contradiction?.kind === 'name')
    yield {
      message: `${code(scheme.name)} calls its key ${code(text(scheme.node, 'name'))}, and elsewhere it is called ${code(contradiction.said)}: correct one of them.`,
      path: [...scheme.path, 'name'],
    };
  if (contradiction?.kind === 'scheme')
    yield {
      message: `${code(scheme.name)} is of the scheme ${code(text(scheme.node, 'scheme'))}, and its text speaks of another: correct one of them.`,
      path: [...scheme.path, 'scheme'],
    };
  if (contradiction?.kind === 'place')
    yield {
      message: `${code(scheme.name)} puts its key into ${code(text(scheme.node, 'in'))}, and its texts speak of another place: correct one of them.`,
      path: [...scheme.path, 'in'],
    };
}

/** In the operation's own `security`; where it is inherited, the operation is what stands open. */
function placeOf({ node, path }: Operation, ...below: JsonPath): JsonPath {
  return Array.isArray(node['security']) ? [...path, 'security', ...below] : path;
}
