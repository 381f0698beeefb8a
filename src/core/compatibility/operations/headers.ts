import type { JsonObject, JsonPath } from '../../json';
import type { Schema } from '../../contract/contract';
import { compareLifeCycles, leavingOf } from '../life-cycle';
import type { Given } from '../steps/given';
import { note, type Findings } from '../steps/step';
import { gapsOf } from './bodies';

/** A header that somebody is sent. */
export interface SentHeader {
  name: string;
  node: JsonObject;
  path: JsonPath;
  schema: Schema | undefined;
}

/** Compares headers that the caller reads; `place` is where one would stand. */
export function compareHeaders(
  given: Given,
  into: Findings,
  before: readonly SentHeader[],
  after: readonly SentHeader[],
  place: JsonPath,
): void {
  const old = byName(before);
  const now = byName(after);
  for (const [key, header] of old) {
    const { name, path } = header;
    const other = now.get(key);
    if (other) compareHeader(given, into, header, other);
    else {
      const leaving = leavingOf(given, [{ value: header.node, path }]);
      const facts = { name, date: leaving.date };
      note(into, 'response-header-removed', leaving.case, { path: place, base: path }, facts);
    }
  }
  for (const [key, { name, path }] of now)
    if (!old.has(key)) note(into, 'response-header-added', 'new', { path, base: undefined }, { name });
}

/** HTTP does not care about the case of names; `Content-Type` SHALL be ignored (Response Object, `headers`). */
function byName(headers: readonly SentHeader[]): Map<string, SentHeader> {
  const named = headers.map((header) => [header.name.toLowerCase(), header] as const);
  return new Map(named.filter(([name]) => name !== 'content-type'));
}

function compareHeader(given: Given, into: Findings, old: SentHeader, now: SentHeader): void {
  const gaps = [...gapsOf(given.baseline, old), ...gapsOf(given.revision, now)];
  into.gaps.push(...gaps);
  if (gaps.length > 0) return;
  const at = { path: now.path, base: old.path };
  const { name } = now;
  const named = { of: 'header', name } as const;
  compareLifeCycles(
    given,
    into,
    [{ value: old.node, path: old.path }],
    [{ value: now.node, path: now.path }],
    named,
  );
  const was = old.node['required'] === true;
  const is = now.node['required'] === true;
  if (was && !is) note(into, 'response-header-became-optional', 'stated', at, { name });
  if (is && !was) note(into, 'response-header-became-required', 'stated', at, { name });
  if (!old.schema || !now.schema) return;
  const wire = now.node['schema'] === undefined ? 'json' : 'text';
  const before = [{ value: old.schema.node, path: old.schema.path }];
  const after = [{ value: now.schema.node, path: now.schema.path }];
  into.next.push(given.schemas(before, after, { direction: 'response', wire }));
}
