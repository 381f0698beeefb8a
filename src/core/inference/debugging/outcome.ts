import type { Schema, Surroundings } from '../../contract/contract';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { items } from '../../contract/follow';
import { snakeOf } from '../text/words';

/** What a status can become. */
export interface Outcome {
  /** The value that says that it went wrong, where the work goes on after the answer. */
  failure: string | undefined;
  /** No value is documented at all. */
  unlisted: boolean;
}

const FAILED =
  /^(.*_)?(failed|failure|error|errored|undelivered|undeliverable|bounced|crashed|aborted|timed_out|timeout|faulted)$/;
/** A person may reject or decline as well, which needs no error code. */
const REFUSED = /^(rejected|declined)$/;
const UNDER_WAY =
  /^(queued|pending|processing|in_?progress|running|sending|accepted|scheduled|submitted|creating|started|starting|initiated|received|building|provisioning|deploying|uploading|importing|exporting|waiting|ringing|enqueued|in_flight|working|ongoing)$/;
const AT_WORK = /^(queued|enqueued|processing|in_?progress|running|sending|submitted)$/;

/** Reads the values of a status from its list, its examples and the words of its description. */
export function outcomeOf(contract: Surroundings, status: Schema): Outcome {
  const flat = flatten(contract, status);
  const listed = valuesOf(flat);
  const said = keyword(flat, 'description');
  const values =
    listed.length > 1 || typeof said !== 'string' ? listed : [...listed, ...said.split(/[^\w-]+/)];
  const names = values.map((value) => ({ value, snake: snakeOf(value) }));
  const failed = names.find(({ snake }) => FAILED.test(snake));
  const refused = names.find(({ snake }) => REFUSED.test(snake));
  const has = (what: RegExp) => names.some(({ snake }) => what.test(snake));
  return {
    failure: failed && has(UNDER_WAY) ? failed.value : refused && has(AT_WORK) ? refused.value : undefined,
    unlisted: listed.length === 0 && typeof said !== 'string',
  };
}

function valuesOf(flat: Flat): string[] {
  const nodes = [...flat.parts, ...flat.variants].map(({ node }) => node);
  const values = nodes.flatMap((node) => [
    ...items(node['enum']),
    ...items(node['x-extensible-enum']),
    ...items(node['examples']),
    ...['const', 'example', 'default'].flatMap((key) => node[key] ?? []),
  ]);
  return values.filter((value): value is string => typeof value === 'string');
}
