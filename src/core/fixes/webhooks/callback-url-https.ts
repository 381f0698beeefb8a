import { flatten, keyword } from '../../contract/flatten';
import type { Contract } from '../../contract/contract';
import type { Change } from '../../document/edits/change';
import type { CallbackUrl } from '../../inference/webhooks/callback-names';
import { urlsToCall } from '../../inference/webhooks/callback-urls';
import { demandsHttps } from '../../inference/webhooks/https';
import { toPointer } from '../../json';
import { proposal, set, type Fixer } from '../fix';

/** An https address of bounded length. A pattern that allows more is a decision, and stays. */
export const callbackUrlHttps: Fixer = ({ contract, path }) => {
  const pointer = toPointer(path);
  const urls = contract.operations.flatMap((operation) => urlsToCall(contract, operation));
  const here = urls.filter((url) => path.length <= 1 || toPointer(url.path) === pointer);
  const distinct = [...new Map(here.map((url) => [toPointer(url.path), url])).values()];
  const changes = distinct.flatMap((url) => stated(contract, url));
  const what = [...new Set(changes.map((change) => String(change.path.at(-1))))].join(', ');
  return proposal('suggestion', { say: 'add', what }, changes);
};

function stated(contract: Contract, { schema }: CallbackUrl): Change[] {
  if (!schema) return [];
  const flat = flatten(contract, schema);
  const has = (name: string) => keyword(flat, name) !== undefined;
  const pattern = keyword(flat, 'pattern');
  if (has('enum') || has('const') || (typeof pattern === 'string' && !demandsHttps(pattern))) return [];
  return [
    ...(has('format') ? [] : [set([...schema.path, 'format'], 'uri')]),
    ...(pattern === undefined ? [set([...schema.path, 'pattern'], '^https://')] : []),
    ...(has('maxLength') ? [] : [set([...schema.path, 'maxLength'], 2048)]),
  ];
}
