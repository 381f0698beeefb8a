import { fromPointer } from '../../core/json';
import type { Place } from '../../core/report';

const METHODS = new Set(['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace', 'query']);

/** A short name for a place in the contract: `POST /messages · 400`, `schemas/Message`, or the last key. */
export function placeLabel(pointer: Place['pointer']): string {
  const [first, second = '', third = '', ...rest] = fromPointer(pointer);
  if (first === 'paths' || first === 'webhooks') {
    if (!METHODS.has(third)) return second || first;
    const status = rest[0] === 'responses' && rest[1] ? ` · ${rest[1]}` : '';
    return `${third.toUpperCase()} ${second}${status}`;
  }
  if (first === 'components' && second !== '') return third === '' ? second : `${second}/${third}`;
  return first ?? '';
}
