import type { Contract, Operation } from '../../contract/contract';
import { fromPointer, isObject, isWithin, valueAt, type JsonObject, type JsonPath } from '../../json';

/** A decision that the document records: what was chosen among what, where, why, and who pays for it. */
export interface Decision {
  path: JsonPath;
  node: JsonObject;
  about: string;
  /** Those that it is about; undefined for an entry of `at` that leads nowhere. */
  at: readonly (Operation | undefined)[];
}

/** The entries of `x-decisions` at the root, in their order. Nothing is said of whether they are whole. */
export function decisionsIn(contract: Contract): Decision[] {
  const { 'x-decisions': entries } = contract.root;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((node, i) => {
    if (!isObject(node)) return [];
    const { about, at } = node;
    return [
      {
        path: ['x-decisions', i],
        node,
        about: typeof about === 'string' ? about : '',
        at: (Array.isArray(at) ? at : [at]).map((place) => operationAt(contract, place)),
      },
    ];
  });
}

/** By its `operationId`, or by a JSON Pointer to it or to a part of it. */
function operationAt(contract: Contract, place: unknown): Operation | undefined {
  if (typeof place !== 'string') return undefined;
  const all = [...contract.operations, ...contract.deliveries];
  const path = place.replace(/^#(?=\/)/, '');
  if (!path.startsWith('/')) return all.find(({ operationId }) => operationId === place);
  const steps = fromPointer(path);
  if (valueAt(contract.root, steps) === undefined) return undefined;
  return all.find((operation) => isWithin(steps, operation.usedAt) || isWithin(steps, operation.path));
}

/** What a decision lacks of a whole one, as the name of the first member that is missing or says nothing; else undefined. */
export function lackOf({ node, at }: Decision, asked: readonly string[]): string | undefined {
  const { options, choice, because } = node;
  if (at.length === 0 || at.includes(undefined)) return 'at';
  const named = Array.isArray(options) ? new Set(options.filter(isText)) : new Set();
  if (named.size < 2) return 'options';
  if (!isText(choice) || !named.has(choice)) return 'choice';
  if (!isText(because)) return 'because';
  return asked.find((name) => {
    const value = valueAt(node, name.split('.'));
    return !isText(value) || (isDay(name) && !isDate(value));
  });
}

/** True for a member that is a day and not a word. */
export function isDay(name: string): boolean {
  return /(^|\.)(until|since|revisit|on)$/.test(name);
}

/** A day that the calendar has. */
function isDate(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
