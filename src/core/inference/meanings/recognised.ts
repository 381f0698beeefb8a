import { headerNamesRequest, namesRequest } from '../debugging/request-id-words';
import { isCode } from '../errors/code-names';
import type { Exchanged } from '../fields/exchanged';
import { isConditionName, isVersionName } from '../http-semantics/conditions';
import { isIdentityName } from '../operations/payloads';
import { namesState } from '../operations/states';
import type { JsonObject } from '../../json';
import { isCursorName } from '../pagination/paging';
import { isSecretName } from '../security/secrets';
import { isVersionHeader } from '../versioning/version-names';

const BARE = /^_?(id|uuid|guid|sid|gid|urn|arn)$/;

/** Nothing, an envelope, or a list of them. */
function isHolder(around: string): boolean {
  return (
    around === '' ||
    /^(data|result|resource|item|payload|object|attributes|value|record|entry|entries)s?$|[^s]s$/i.test(
      around,
    )
  );
}

type Named = Pick<Exchanged, 'name' | 'snake' | 'in' | 'raw' | 'schema'>;

/** Names that leave open of what; the text says that it is the version. */
const HALF_SAID =
  /^(expect(ed)?|have|has|seen|known|base|current|actual|stored|present|latest|now|was|based_on|if|token)$/;

function saysVersion(...nodes: readonly JsonObject[]): boolean {
  return nodes.some(
    ({ description }) =>
      typeof description === 'string' &&
      /\b(version|revision|etag|entity tag)\b|版本|修订/i.test(description),
  );
}

/** What `by` of a meaning stands for: names that a theme recognises already. */
export const RECOGNISED: ReadonlyMap<string, (field: Named, around: string) => boolean> = new Map([
  // Of the thing itself, not of one that it refers to.
  [
    'identity',
    ({ snake, name }: Named, around: string) => BARE.test(snake) && isIdentityName(name) && isHolder(around),
  ],
  ['bare-id', ({ snake }: Named, around: string) => BARE.test(snake) && around === ''],
  [
    'version-token',
    ({ name, snake, raw, schema }: Named) =>
      isConditionName(name) ||
      isVersionName(snake) ||
      (HALF_SAID.test(snake) && saysVersion(raw, schema.node)),
  ],
  ['state', ({ name }: Named) => namesState(name)],
  ['error-code', ({ name }: Named) => isCode(name)],
  ['cursor', ({ snake }: Named) => isCursorName(snake)],
  ['api-version', ({ name, in: place }: Named) => place === 'header' && isVersionHeader(name, '')],
  ['secret', ({ snake }: Named) => isSecretName(snake)],
  [
    'request-id',
    ({ name, in: place }: Named, around: string) =>
      place === 'header' ? headerNamesRequest(name) : namesRequest(name, around),
  ],
]);
