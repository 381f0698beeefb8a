import assert from 'node:assert/strict';
import { compareWithBaseline } from '../../../src/core/compatibility/compare-with-baseline';
import { handOver } from '../../../src/core/compatibility/since-baseline';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { describeFind, describeLack } from '../../../src/core/grading/evidence/describe';
import type { Find } from '../../../src/core/grading/evidence/kinds';
import { selected } from '../../../src/core/grading/evidence/select';
import type { JsonObject } from '../../../src/core/json';
import { textsIn } from '../../../src/core/texts/texts';

/** Of a deprecated list of calls, and of the list of sessions beside it. */
export interface Parts {
  call?: string;
  path?: string;
  said?: string;
  headers?: string;
  link?: string;
  phone?: string;
  price?: string;
  more?: string;
}

export const DEPRECATION = `Deprecation: { schema: { type: string }, example: '@1788220800' }`;
export const SUNSET = `Sunset: { schema: { type: string }, example: 'Thu, 30 Sep 2027 23:59:59 GMT' }`;
export const LINK = `Link: { schema: { type: string }, example: '</sessions>; rel="successor-version"' }`;
export const ALL = `{ ${DEPRECATION}, ${SUNSET}, ${LINK} }`;

export function spec(parts: Parts): string {
  return `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /calls:
    ${parts.path ?? 'x-any: 1'}
    get:
      operationId: listCalls
      description: ${JSON.stringify(parts.said ?? 'Use listSessions instead.')}
      ${parts.call ?? "deprecated: true\n      x-sunset: '2027-09-30'"}
      responses:
        '200': { description: Calls, headers: ${parts.headers ?? ALL} }
  /sessions:
    get:
      operationId: listSessions
      parameters:
        - { name: to, in: query, schema: { type: string } }
        - { name: phone, in: query, schema: { type: string }, ${parts.phone ?? `deprecated: true, x-sunset: '2027-09-30', description: Use \`to\` instead.`} }
      responses:
        '200':
          description: Sessions
          content:
            application/json:
              schema:
                type: array
                items:
                  type: object
                  properties:
                    cost: { type: string }
                    price: { type: number, ${parts.price ?? `deprecated: true, x-sunset: '2027-09-30', description: Replaced by cost.`} }
${parts.more ?? ''}
`;
}

const SHIPPED: Parts = {
  call: 'tags: []',
  phone: 'x-any: 1',
  price: 'x-any: 1',
  said: 'Calls.',
  headers: '{}',
};
const rangeOf = () => ({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });

function rootOf(text: string): JsonObject {
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return reading.document.root;
}

/** What a `find` lacks in a document that is compared with the one that was shipped, in both languages. */
export function lackOf(find: Find, parts: Parts): { holds: boolean; en: string; zh: string; says: string[] } {
  const root = rootOf(spec(parts));
  handOver(
    root,
    compareWithBaseline({ root: rootOf(spec(SHIPPED)), rangeOf }, { root, rangeOf }, { on: '2026-09-01' }),
  );
  const contract = contractOf(root);
  const { holds, near } = selected(contract, find);
  const told = (locale: 'en' | 'zh-cn') => (near ? describeLack(find, near, contract, locale) : '');
  const says = [describeFind(find, 'en'), describeFind(find, 'zh-cn')];
  return { holds, en: told('en'), zh: told('zh-cn'), says };
}

export type Row = [what: string, parts: Parts, lack?: string];

/** What of a `find` each document lacks, in English; nothing where it is enough. */
export function rows(find: Find, table: readonly Row[]): void {
  for (const [what, parts, lack] of table)
    it(`${what}: ${lack === undefined ? 'enough' : 'lacks something'}`, () => {
      const { holds, en, zh } = lackOf(find, parts);
      assert.equal(en, lack ?? '');
      assert.equal(holds, lack === undefined);
      assert.equal(/\p{Script=Han}/u.test(zh), lack !== undefined);
    });
}

export const CALLS: Find = { operation: 'any', about: ['call'] };
export const SESSIONS: Find = { operation: 'lists', about: ['session'] };
