import { oas3_0, oas3_1, oas3_2 } from '@stoplight/spectral-rulesets/dist/oas/schemas/validators';
import { perDocument } from '../rule/per-document';
import { errorsIn, type Validator } from './validation';
import { problemsOf } from './violations';
import type { Contract } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { definitionsOf } from '../../../src/core/openapi/places';
import { placeName } from '../../../src/core/openapi/place-name';
import { missing } from './violation-messages';

const VALIDATORS = { '3.0': oas3_0, '3.1': oas3_1, '3.2': oas3_2 } as unknown as Record<string, Validator>;

/**
 * The document has the structure of the OpenAPI Specification. Spectral's validators, but one finding per cause,
 * at the field, where Spectral's rule of this id reports every error of every branch on the object.
 */
export default perDocument(({ contract, examine }) => {
  for (const operation of [...contract.operations, ...contract.deliveries]) examine(operation);
  const validator = VALIDATORS[contract.version];
  const problems = validator ? problemsOf(contract.root, errorsIn(contract.root, validator)) : [];
  return [...problems, ...withoutScheme(contract)];
});

/** Spectral's schema of 3.0 forgets that `http` needs a `scheme` (3.0.3, Security Scheme Object). */
function withoutScheme({ root, version }: Contract): Problem[] {
  if (version !== '3.0') return [];
  return definitionsOf(root, 'securityScheme')
    .filter(({ node }) => node['type'] === 'http' && node['scheme'] === undefined)
    .map(({ path }) => ({ message: missing(placeName(root, path), 'scheme'), path }));
}
