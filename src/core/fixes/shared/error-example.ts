import type { Contract } from '../../contract/contract';
import { bare, isObject, put, type JsonObject, type JsonValue } from '../../json';
import { faultsOf } from '../../schema/validate';
import type { Failure } from './failures';
import type { HouseError } from './house-error';

/** The example that another error shows, told of this failure; undefined where none fits its schema afterwards. */
export function errorExample(
  contract: Contract,
  house: HouseError,
  failure: Failure,
): JsonObject | undefined {
  const { root, version } = contract;
  const given = { root, version, flow: 'response' as const, name: 'example', text: false };
  return house.examples
    .map(({ value, status }) => toldOf(failure, value, status))
    .find((value) => faultsOf(value, house.media.schema?.node ?? {}, given).length === 0);
}

function toldOf(failure: Failure, example: JsonObject, status: string): JsonObject {
  const copy = bare();
  for (const [name, value] of Object.entries(example)) {
    // What is wrong with single fields is told of a malformed request alone.
    if (Array.isArray(value) && failure.status !== '400') continue;
    put(copy, name, isObject(value) ? toldOf(failure, value, status) : member(failure, name, value, status));
  }
  return copy;
}

function member(failure: Failure, name: string, value: JsonValue, status: string): JsonValue {
  const plain = name.toLowerCase().replace(/[-_]/g, '');
  if (typeof value === 'number') return value === Number(status) ? Number(failure.status) : value;
  if (typeof value !== 'string') return value;
  if (value === status) return failure.status;
  if (/^(https?:|\/|urn:)/.test(value)) return withLastPart(value, failure.code);
  if (/^(title|summary|name)$/.test(plain)) return failure.title;
  if (/^(detail|details|message|description|msg|errormessage|errordescription|reason)$/.test(plain))
    return failure.description;
  if (/^[A-Za-z]+([-_.][A-Za-z0-9]+){0,9}$/.test(value) && /code|type|error|key|status|reason/.test(plain))
    return inStyleOf(value, failure.code);
  return value;
}

function withLastPart(address: string, code: string): string {
  const at = Math.max(address.lastIndexOf('/'), address.lastIndexOf(':'), address.lastIndexOf('#'));
  const last = address.slice(at + 1);
  // An address of this request, and not of its kind of failure.
  if (/\d{3}|^$/.test(last)) return address;
  return (
    address.slice(0, at + 1) +
    inStyleOf(last.includes('_') ? last : last.includes('-') ? last : `${last}-`, code).replace(/-$/, '')
  );
}

/** `RATE_LIMITED`, `rate-limited`, `RateLimited`, as the other codes are. */
function inStyleOf(other: string, code: string): string {
  if (/^[A-Z0-9_]+$/.test(other)) return code.toUpperCase();
  if (/-/.test(other)) return code.replaceAll('_', '-');
  if (/^[A-Z]/.test(other))
    return code.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  if (/[a-z][A-Z]/.test(other)) return code.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return code;
}
