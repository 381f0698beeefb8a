import type { Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import type { JsonValue } from '../../json';
import { plain, samplesOf, wordsAbout } from './members';

/** Names of what a program branches on. */
const CODE = /^((error|err|problem|fault)?(code|type)|errorkey)$/;

/** May be a code, or a sentence: the values decide. */
const PERHAPS = /^(error|name|reason|key|slug|status)$/;

/** True for a member of an error that a program can branch on. */
export function isCode(contract: Surroundings, name: string, property: Property): boolean {
  const { types } = flatten(contract, property.schema);
  if (types.size > 0 && !types.has('string') && !types.has('integer')) return false;
  const samples = samplesOf(contract, property);
  if (CODE.test(plain(name))) return !repeatsStatus(contract, property, samples);
  // An HTTP status is no code of yours; neither is a sentence.
  return PERHAPS.test(plain(name)) && samples.length > 0 && samples.every(looksLikeCode);
}

/** A number that repeats the status of the answer tells nothing that the caller does not know. */
function repeatsStatus(contract: Surroundings, property: Property, samples: JsonValue[]): boolean {
  if (flatten(contract, property.schema).types.has('string')) return false;
  return (
    /\bHTTP (response )?(status|code)/i.test(wordsAbout(contract, property)) ||
    (samples.length > 0 &&
      samples.every((sample) => typeof sample === 'number' && sample >= 100 && sample < 600))
  );
}

/** `invalid_number`, `NOT_FOUND`, `card.declined`: one word of several parts. */
function looksLikeCode(sample: JsonValue): boolean {
  if (typeof sample !== 'string' || sample.length > 80) return false;
  return /^[A-Za-z][\w.:/-]*$/.test(sample) && (/[_.:/-]/.test(sample) || /^[A-Z]{3,}$/.test(sample));
}
