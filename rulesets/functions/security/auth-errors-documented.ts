import type { Contract, Operation } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { text } from '../../../src/core/contract/follow';
import { statusesOf } from '../../../src/core/contract/statuses';
import { mayFindNothing } from '../../../src/core/inference/operations/items';
import { asksForScopes, needsCredentials } from '../../../src/core/inference/security/requirements';
import { headOf } from '../../../src/core/contract/head';
import { collapse } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { isPlumbing } from '../../../src/core/inference/errors/answers';
import { code, listed } from '../../../src/core/texts/wording';

/** A secured operation tells wrong credentials from a missing permission and from a thing that is not there. */
export default perDocument(function* ({ contract, operations, examine }) {
  const judged = operations.filter((one) => needsCredentials(one) && !isPlumbing(one));
  const general = statusesIn(generalText(contract));
  const problems = judged.flatMap((operation) => {
    examine(operation);
    const missing = missingFrom(contract, operation).filter(
      (status) => !general.has(status) && !statusesIn(operation.description).has(status),
    );
    if (missing.length === 0) return [];
    return {
      place: operation.name,
      message: `${code(operation.name)} should document ${listed(missing)}: a caller corrects its credentials after 401, asks for a permission after 403, and looks elsewhere after 404.`,
      path: 'responses' in operation.node ? [...operation.path, 'responses'] : operation.path,
    };
  });
  yield* collapse(problems, judged.length, (count, of, first) => ({
    message: `${count} of ${of} secured operations should document how access fails, with 401, 403 or 404, among them ${first}. One statement in the description of the API serves as well.`,
    path: ['paths'],
  }));
});

/** What holds for every operation is said once: beside the API or beside the credentials. */
function generalText(contract: Contract): string {
  const schemes = [...contract.securitySchemes.values()];
  return [headOf(contract), ...schemes.map(({ node }) => text(node, 'description'))].join('\n');
}

function statusesIn(text: string): Set<string> {
  return new Set(text.match(/\b\d{3}\b/g));
}

const missingFrom = memoize((surroundings, operation: Operation): string[] => {
  const statuses = statusesOf(operation);
  // One answer for everything, or for all that the caller gets wrong.
  if (statuses.some((status) => /^(4xx|default)$/i.test(status))) return [];
  const missing: string[] = [];
  if (!statuses.includes('401')) missing.push('401');
  if (
    asksForScopes(operation) &&
    !statuses.includes('403') &&
    !says(operation, /scope|permission|forbidden/i)
  )
    missing.push('403');
  // 403 may stand for both, and 410 is more exact.
  if (mayFindNothing(surroundings, operation) && !statuses.some((status) => /^(403|404|410)$/.test(status)))
    missing.push('404');
  return missing;
});

function says({ responses }: Operation, what: RegExp): boolean {
  return responses.some(({ status, description }) => status.startsWith('4') && what.test(description));
}
