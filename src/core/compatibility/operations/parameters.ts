import type { Operation, Parameter } from '../../contract/contract';
import type { Effective } from '../schemas/effective';
import { isList } from '../../inference/operations/kinds';
import { pagingOf } from '../../inference/pagination/paging';
import { compareLifeCycles, leavingOf } from '../life-cycle';
import { effectiveOf } from '../schemas/compose';
import { typesOf } from '../schemas/scalar-types';
import { ARRAY, OBJECT } from '../schemas/types';
import type { Given, Wire } from '../steps/given';
import type { Side } from '../steps/side';
import { note, type Findings } from '../steps/step';
import { gapsOf } from './bodies';
import { compareSerialization } from './serialization';
import { variablesOf } from './routes';

/** Header parameters that SHALL be ignored: Parameter Object, `name`. */
const IGNORED = new Set(['header accept', 'header content-type', 'header authorization']);

/** Compares the parameters of an operation. */
export function compareParameters(given: Given, into: Findings, before: Operation, after: Operation): void {
  const old = parametersOf(given.baseline, into, before);
  const now = parametersOf(given.revision, into, after);
  for (const [key, parameter] of old) {
    const other = now.get(key);
    if (other) compareParameter(given, into, parameter, other);
    else if (!hasUnread(after)) removed(given, into, parameter, after);
  }
  for (const [key, parameter] of now)
    if (!old.has(key) && !hasUnread(before)) added(given, into, parameter, before, after);
}

/** What one side does not show may be in the file that was not read. */
function hasUnread({ parameters }: Operation): boolean {
  return parameters.some(({ unread }) => unread);
}

/** The parameters that count, by what tells them apart: path variables by their position, headers without case. */
function parametersOf(side: Side, into: Findings, { parameters, route }: Operation): Map<string, Parameter> {
  const variables = variablesOf(route);
  const found = new Map<string, Parameter>();
  for (const parameter of parameters) {
    if (parameter.unread) {
      into.gaps.push(...gapsOf(side, parameter));
      continue;
    }
    const { name } = parameter;
    const key =
      parameter.in === 'path'
        ? `path ${variables.includes(name) ? variables.indexOf(name) : name}`
        : `${parameter.in} ${parameter.in === 'header' ? name.toLowerCase() : name}`;
    if (!IGNORED.has(key)) found.set(key, parameter);
  }
  return found;
}

function removed(given: Given, into: Findings, parameter: Parameter, { node, path }: Operation): void {
  // A variable that the path has no more is another path; one that nobody describes may be anything.
  if (parameter.in === 'path') return;
  const leaving = leavingOf(given, [holderOf(parameter)]);
  const place = node['parameters'] === undefined ? path : [...path, 'parameters'];
  note(
    into,
    'request-parameter-removed',
    leaving.case,
    { path: place, base: parameter.path },
    { name: parameter.name, of: parameter.in, date: leaving.date },
  );
}

function added(
  { baseline, revision }: Given,
  into: Findings,
  parameter: Parameter,
  before: Operation,
  after: Operation,
): void {
  if (parameter.in === 'path') return;
  const positions = pagingOf(revision, after).positions;
  const isPaging =
    positions.some(({ path }) => path === parameter.path) &&
    pagingOf(baseline, before).positions.length === 0 &&
    isList(baseline, before);
  const name = parameter.required ? 'required' : isPaging ? 'paging' : 'optional';
  const facts = { name: parameter.name, of: parameter.in };
  note(into, 'request-parameter-added', name, { path: parameter.path, base: undefined }, facts);
}

function compareParameter(given: Given, into: Findings, old: Parameter, now: Parameter): void {
  const at = { path: now.path, base: old.path };
  const facts = { name: now.name, of: now.in };
  compareLifeCycles(given, into, [holderOf(old)], [holderOf(now)], { of: 'parameter', name: now.name });
  if (now.required && !old.required) note(into, 'request-parameter-became-required', 'stated', at, facts);
  if (old.required && !now.required) note(into, 'request-parameter-became-optional', 'stated', at, facts);
  if (!old.schema || !now.schema) return;
  const before = [{ value: old.schema.node, path: old.schema.path }];
  const after = [{ value: now.schema.node, path: now.schema.path }];
  const effective = effectiveOf(given.revision, after);
  const serialization = compareSerialization(
    into,
    old,
    now,
    isComposed(effectiveOf(given.baseline, before), effective),
  );
  if (serialization === 'content-changed') return;
  into.next.push(given.schemas(before, after, { direction: 'request', wire: wireOf(now, effective) }));
}

function holderOf({ node, path }: Parameter) {
  return { value: node, path };
}

/** Whether a value may have parts, so that it matters how they are put together. */
function isComposed(...effective: readonly Effective[]): boolean {
  return effective.every((one) => (typesOf(one) & (ARRAY | OBJECT)) !== 0);
}

function wireOf({ node, in: place }: Parameter, effective: Effective): Wire {
  if (node['schema'] === undefined) return 'json';
  const style = node['style'] ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  const isRepeated = style === 'form' && node['explode'] !== false && (typesOf(effective) & ARRAY) !== 0;
  return isRepeated ? 'repeated' : 'text';
}
