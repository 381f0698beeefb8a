import type { Contract, Operation, Surroundings } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { text } from '../../../src/core/contract/follow';
import { endsInParameter } from '../../../src/core/inference/operations/kinds';
import { intentOf } from '../../../src/core/inference/operations/intent';
import { segments } from '../../../src/core/inference/text/words';
import { isObject } from '../../../src/core/json';
import { collapse } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { isPlumbing } from '../../../src/core/inference/errors/answers';
import { statusesOf } from '../../../src/core/contract/statuses';
import { code, listed } from '../../../src/core/texts/wording';

/** A secured operation tells wrong credentials from a missing permission and from a thing that is not there. */
export default perDocument(function* ({ contract, operations, examine }) {
  const judged = operations.filter((one) => isSecured(one) && !isPlumbing(one));
  const general = statusesIn(generalText(contract));
  const problems = judged.flatMap((operation) => {
    examine(operation);
    const missing = missingFrom(contract, operation).filter(
      (status) => !general.has(status) && !statusesIn(operation.description).has(status),
    );
    if (missing.length === 0) return [];
    return {
      place: operation.name,
      message: `${code(operation.name)} should document ${listed(missing)}: a caller mends its credentials after 401, asks for a permission after 403, and looks elsewhere after 404.`,
      path: 'responses' in operation.node ? [...operation.path, 'responses'] : operation.path,
    };
  });
  yield* collapse(problems, judged.length, (count, of, first) => ({
    message: `${count} of ${of} secured operations should document how access fails, with 401, 403 or 404, among them ${first}. One statement in the description of the API serves as well.`,
    path: ['paths'],
  }));
});

/** Where credentials are optional, nobody has to be turned away. */
function isSecured({ security }: Operation): boolean {
  return (
    security !== undefined && security.length > 0 && security.every((one) => Object.keys(one).length > 0)
  );
}

/** What holds for every operation is said once: beside the API or beside the credentials. */
function generalText({ root, securitySchemes }: Contract): string {
  const info = isObject(root['info']) ? text(root['info'], 'description') : '';
  return [info, ...[...securitySchemes.values()].map(({ node }) => text(node, 'description'))].join('\n');
}

function statusesIn(text: string): Set<string> {
  return new Set(text.match(/\b\d{3}\b/g));
}

const missingFrom = memoize((contract, operation: Operation): string[] => {
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
  if (readsItem(contract, operation) && !statuses.some((status) => /^(403|404|410)$/.test(status)))
    missing.push('404');
  return missing;
});

function asksForScopes({ security }: Operation): boolean {
  return (security ?? []).every((one) => Object.values(one).some((scopes) => scopes.length > 0));
}

function says({ responses }: Operation, what: RegExp): boolean {
  return responses.some(({ status, description }) => status.startsWith('4') && what.test(description));
}

/** `/messages/{id}/cancel`, `/rooms/{id}:close`: there has to be something to cancel. */
function changesState(operation: Operation): boolean {
  return (
    operation.method === 'post' &&
    intentOf(operation) === 'state' &&
    segments(operation.route).at(-2)?.parameter === true &&
    !endsInParameter(operation)
  );
}

/** An item under an id that may lead nowhere: not one that a PUT makes, nor one of a few fixed words or a date. */
function readsItem(contract: Surroundings, operation: Operation): boolean {
  if (changesState(operation)) return true;
  if (operation.method === 'post' || !endsInParameter(operation)) return false;
  const { method, description, responses, route } = operation;
  if (method === 'put' && responses.some(({ status }) => status === '201')) return false;
  if (method === 'delete' && /already (been )?(deleted|gone|removed)|idempotent/i.test(description))
    return false;
  const last = operation.parameters.find(
    ({ name, in: place }) => place === 'path' && route.includes(`{${name}}`, route.lastIndexOf('/')),
  );
  const flat = last?.schema && flatten(contract, last.schema);
  if (!flat) return true;
  return keyword(flat, 'enum') === undefined && keyword(flat, 'format') !== 'date';
}
