import type { Contract, Header, Operation } from '../../contract/contract';
import { infoOf } from '../../contract/head';
import type { JsonPath } from '../../json';

/** A header that tells a caller about the quota. */
export interface QuotaHeader {
  header: Header;
  /** The way of writing it; undefined where the name fits more than one. */
  family: string | undefined;
  /** The key that names it, not the component behind it. */
  place: JsonPath;
}

// `RateLimit-Policy` stands beside `RateLimit` in the current draft and beside the three in older ones.
const FAMILIES: readonly (readonly [string, RegExp])[] = [
  ['RateLimit', /^ratelimit$/i],
  ['RateLimit-*', /^ratelimit-(limit|remaining|reset)/i],
  ['X-RateLimit-*', /^x-ratelimit(-|$)/i],
  ['X-Rate-Limit-*', /^x-rate-limit(-|$)/i],
  ['Rate-Limit-*', /^rate-limit(-|$)/i],
];

const OF_A_QUOTA = /rate-?limit|quota|throttl/i;

/** The quota headers of all responses of these operations, in document order. */
export function quotaHeaders(operations: readonly Operation[]): QuotaHeader[] {
  return operations.flatMap(({ responses }) =>
    responses.flatMap((response) =>
      response.headers
        .filter(({ name }) => OF_A_QUOTA.test(name))
        .map((header) => ({
          header,
          family: FAMILIES.find(([, pattern]) => pattern.test(header.name))?.[0],
          place: [...response.path, 'headers', header.name],
        })),
    ),
  );
}

/** True where one of the descriptions says that the families run side by side on purpose. */
export function explainsMigration(contract: Contract, headers: readonly QuotaHeader[]): boolean {
  const said = [
    ...headers.flatMap(({ header }) => [header.description, header.schema?.node['description']]),
    ...headers.map(({ header }) => (header.node['deprecated'] === true ? 'deprecated' : '')),
    infoOf(contract)['description'],
  ];
  return said.some(
    (text) =>
      typeof text === 'string' &&
      /deprecat|migrat|legacy|transition|supersed|replace[sd]|older clients|backwards?[- ]compat/i.test(
        text,
      ) &&
      (text.length < 400 || /rate[- ]?limit/i.test(text)),
  );
}
