import type { JsonObject } from '../json';

export type Version = '3.0' | '3.1' | '3.2';

/**
 * The version of OpenAPI that a document is read as. Unquoted, `openapi: 3.1` is a number, and `3.0` is the number 3.
 * What is neither 3.0 nor 3.2 is read as 3.1.
 */
export function versionOf({ openapi }: JsonObject): Version {
  const stated = typeof openapi === 'string' || typeof openapi === 'number' ? String(openapi) : '';
  return stated.startsWith('3.0') || stated === '3' ? '3.0' : stated.startsWith('3.2') ? '3.2' : '3.1';
}
