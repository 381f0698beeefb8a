import type { Surroundings } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { isOfType, type Typed } from '../../fields/value-types';
import { plainWords, saidOf } from './spoken';

/** True for a value that is a point in time, in whatever form; a number of milliseconds may be how long something took. */
export function isMoment(surroundings: Surroundings, field: Typed): boolean {
  if (!isOfType(surroundings, field, 'time')) return false;
  if (flatten(surroundings, field.schema).types.has('string')) return true;
  return !LASTS.test(plainWords(field.name)) || SINCE_1970.test(saidOf(surroundings, field));
}

const LASTS =
  /(^|_)(duration|elapsed|latency|took|delay|age|ttl|timeout|wait)(_|$)|_(ms|millis|milliseconds|s|secs?|seconds|minutes)$/;
const SINCE_1970 = /\b(unix|epoch|1970)\b|时间戳/i;
