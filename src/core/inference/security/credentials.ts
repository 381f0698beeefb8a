import type { Contract, Operation, Parameter } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import { segments, singular, words } from '../text/words';

/**
 * Whole names, never parts of them: `page_token`, `token` (of an invitation) and `secret_name` are no credentials.
 */
const CREDENTIAL =
  /^(x_)?(api_?key|api_?secret|api_?token|app_?secret|access_?key|access_?secret|access_?token|auth_?token|id_?token|refresh_?token|bearer|bearer_?token|client_?secret|consumer_?secret|(user_?)?password|passwd|pwd|passphrase|credentials|secret|secret_?key|private_?key|session_?token|session_?id|jwt|authorization)$/;

/** True for a query or path parameter by which a caller proves who it is. */
export function isCredentialParameter(
  contract: Contract,
  parameter: Parameter,
  operation: Operation,
): boolean {
  if (parameter.in !== 'query' && parameter.in !== 'path') return false;
  const name = words(parameter.name).join('_');
  if (!CREDENTIAL.test(name) || parameter.deprecated) return false;
  const flat = parameter.schema && flatten(contract, parameter.schema);
  // `password=true` asks whether there is one.
  if (flat && (flat.types.has('boolean') || flat.types.has('integer') || keyword(flat, 'enum') !== undefined))
    return false;
  const inSchema = flat && keyword(flat, 'description');
  const said = `${parameter.description} ${typeof inSchema === 'string' ? inSchema : ''}`;
  // A publishable key beside it says that the value is made for the browser of one customer.
  if (isPassing(said) || /\bpublishable\b/i.test(said)) return false;
  if (parameter.in === 'path' && namesItem(operation, parameter.name)) return false;
  return !/^session_?id$/.test(name) || !isResource(contract);
}

/** Links that are signed, work for minutes or open one thing only are made to be passed on. */
export function isPassing(description: string): boolean {
  return /\b(short[- ]?lived|one[- ]time|single[- ]use|pre-?signed|temporary|time[- ]limited|expires? (in|after|at|within)|scoped[- ]down|down-?scoped|valid for (\d|one|a few))\b|一次性|短期|短时|临时/i.test(
    description,
  );
}

/** `/secrets/{secret}` and `/api-keys/{api_key}` name a thing in a collection. */
function namesItem({ route }: Operation, name: string): boolean {
  const path = segments(route);
  const at = path.findIndex(({ text }) => text === `{${name}}`);
  return nameOf(path[at - 1]?.text ?? '') === nameOf(name);
}

function nameOf(name: string): string {
  return words(name)
    .filter((word) => word !== 'id')
    .map(singular)
    .join('');
}

/** An API about sessions (checkouts, video calls, trainings) means those by `session_id`. */
const isResource = memoizeAlone(({ operations }: Contract): boolean =>
  operations.some(({ route }) =>
    segments(route).some(
      ({ text, parameter }) => !parameter && words(text).map(singular).at(-1) === 'session',
    ),
  ),
);
