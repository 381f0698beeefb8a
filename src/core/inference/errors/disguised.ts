import type { Operation, Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { isIdentityName } from '../operations/payloads';
import type { Property } from '../../contract/shape';
import { words } from '../text/words';
import { plain } from './plain';

/** True where a property of a 2xx body says whether the request itself failed. */
export function saysFailed(contract: Surroundings, flat: Flat, name: string, property: Property): boolean {
  const own = flatten(contract, property.schema);
  const key = plain(name);
  const isFlag = own.types.size === 0 || own.types.has('boolean');
  if (/^(is)?(success|successful|succeeded|ok)$|^(is|has)error$/.test(key)) return isFlag && !isConstant(own);
  if (/^(error|errors|fault)$/.test(key))
    return !isNumber(own) && !(key === 'errors' && holdsMore(contract, flat));
  // A number that is 0 for success, as in WeChat's `errcode` and `{ code, msg, data }`.
  if (/^err(or)?(code|no)$/.test(key)) return beside(flat, /^err(or)?(msg|message)$/);
  if (key === 'code') return isNumber(own) && beside(flat, /^(msg|message)$/) && beside(flat, PAYLOAD);
  return key === 'status' && isVerdict(own) && beside(flat, PAYLOAD);
}

function beside({ properties }: Flat, other: RegExp): boolean {
  return [...properties.keys()].some((name) => other.test(plain(name)));
}

const PAYLOAD = /^(data|result|results|payload|response)$/;

/** `success: true` and nothing else never reports a failure. */
function isConstant(flat: Flat): boolean {
  const values = keyword(flat, 'enum');
  return keyword(flat, 'const') !== undefined || (Array.isArray(values) && values.length === 1);
}

/** A count of errors, a margin of error. */
function isNumber({ types }: Flat): boolean {
  return types.size > 0 && [...types].every((type) => type === 'number' || type === 'integer');
}

/** `errors` beside a list or beside counts is the report of a partial success. */
function holdsMore(contract: Surroundings, { properties }: Flat): boolean {
  return [...properties].some(([name, { schema }]) => {
    if (/^(errors|warnings|messages|links|included)$/i.test(name)) return false;
    const flat = flatten(contract, schema);
    return flat.items !== undefined || flat.types.has('integer');
  });
}

/** JSend: `status` is `success`, `fail` or `error`, and beside it stands the data. A job has more states than that. */
function isVerdict(flat: Flat): boolean {
  const values = keyword(flat, 'enum');
  if (!Array.isArray(values)) return false;
  const all = values.map((value) => (typeof value === 'string' ? value.toLowerCase() : ''));
  const good = /^(success|ok)$/;
  const bad = /^(error|fail)$/;
  return (
    all.some((v) => good.test(v)) &&
    all.some((v) => bad.test(v)) &&
    all.every((v) => good.test(v) || bad.test(v))
  );
}

/** A thing that has an id or a state may have failed by itself: a message, a job, a delivery attempt. */
export function isThing(contract: Surroundings, operation: Operation, { properties }: Flat): boolean {
  const all = [...properties].filter(([, { variant }]) => !variant);
  const spoken = all.map(([name, { schema }]) => ({ key: words(name).join('_'), name, schema }));
  // A `status` that is a number repeats the status of the answer.
  const hasState = spoken.some(
    ({ key, schema }) =>
      /(^|_)(state|status|phase|outcome|result_?code)$/.test(key) && !isNumber(flatten(contract, schema)),
  );
  if (hasState) return true;
  const has = (name: RegExp) => spoken.some(({ key }) => name.test(key));
  // What a write answers with a flag and an error is its own outcome, whatever else it names.
  if (operation.method !== 'get' && has(/^(is_)?(success|ok)$/) && has(/^errors?(_message|_code)?$/))
    return false;
  // `error_id` and `request_id` are about the answer, not about a thing.
  return spoken.some(
    ({ key, name }) => isIdentityName(name) && !/^(error|request|trace|correlation|log|debug)_/.test(key),
  );
}

/** The component that is called an error, where a success may be one. */
export function errorAmong(contract: Surroundings, schema: Schema): Schema | undefined {
  const { variants } = flatten(contract, schema);
  return [schema, ...variants].find(
    ({ component }) =>
      component !== undefined &&
      /^(error|problem|fault)$/.test(
        words(component)
          .filter((w) => !/^(response|body|model|dto|schema|details?|api)$/.test(w))
          .at(-1) ?? '',
      ),
  );
}
