import type { Contract, Parameter } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { text } from '../../contract/follow';
import { headOf, infoOf } from '../../contract/head';
import { memoizeAlone, memoizeByText } from '../../contract/memoize';
import type { JsonObject } from '../../json';
import { withoutToCome } from '../text/heaps';
import { paragraphsOf } from '../text/paragraphs';
import { sentencesAround, sentencesOf } from '../text/sentences';
import {
  AT_RELEASE,
  NEVER,
  NEWEST,
  PINNED,
  RAISED,
  STILL,
  VAGUE,
  WITHOUT,
  WITHOUT_ONE,
} from './default-words';

/**
 * What is said of a call that leaves the version out.
 * - `stays`: it gets one that a release does not move, or is refused
 * - `moves`: it gets the newest, whichever that is
 * - `unsaid`
 */
export type DefaultVersion = 'stays' | 'moves' | 'unsaid';

/** True where the contract says which version applies when the parameter that selects it is left out. */
export function saysDefaultVersion(contract: Contract, { name, description, schema }: Parameter): boolean {
  const flat = schema && flatten(contract, schema);
  if (flat && ['default', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  const inSchema = flat && keyword(flat, 'description');
  const near = [description, typeof inSchema === 'string' ? inSchema : ''];
  return (
    near.some((said) => WITHOUT.test(withoutToCome(said))) || introductionSaysDefault(infoOf(contract))(name)
  );
}

/** Which version a call gets that leaves the parameter out, and whether that can change under its caller. */
export function defaultVersion(contract: Contract, parameter: Named): DefaultVersion {
  const own = ownDefault(contract, parameter);
  return own === 'unsaid' ? fateIn(introduction(infoOf(contract), parameter.name).join('\n')) : own;
}

type Named = Pick<Parameter, 'name' | 'description' | 'schema'>;

/** The same for a field or parameter that the introduction speaks of by its name, or not at all. */
export function ownDefault(contract: Contract, { name, description, schema }: Named): DefaultVersion {
  const flat = schema && flatten(contract, schema);
  const inSchema = flat && keyword(flat, 'description');
  const said = fateIn([description, typeof inSchema === 'string' ? inSchema : ''].join('\n'));
  if (said !== 'unsaid') return said;
  const value = flat && (keyword(flat, 'default') ?? keyword(flat, 'const'));
  if (typeof value === 'string' || typeof value === 'number')
    return NEWEST.test(String(value)) ? 'moves' : 'stays';
  return fateIn(sentencesAround(headOf(contract), name).join('\n'));
}

/** What a text says of a call without a version. */
export function fateIn(said: string): DefaultVersion {
  const all = sentencesOf(said).filter((one) => !VAGUE.test(one));
  const sentences = all.filter((one) => WITHOUT.test(one));
  if (sentences.length === 0) return 'unsaid';
  const moves =
    sentences.some((one) => (NEWEST.test(one) && !PINNED.test(one)) || followsReleases(one)) ||
    all.some(isRaised);
  return moves ? 'moves' : 'stays';
}

/** True for a text by which a version that was chosen does not stay. */
export function isRaisedLater(said: string): boolean {
  return sentencesOf(said).some(isRaised);
}

/** A pinned version that each release raises is pinned to nothing. */
function isRaised(sentence: string): boolean {
  return RAISED.test(sentence) && !NEVER.test(sentence);
}

/** "Version 1, and 2 as soon as 3 is published": what applies goes on with what is released. */
function followsReleases(sentence: string): boolean {
  const versions = new Set(sentence.match(/\b(v?\d{1,3}|20\d\d-\d\d(-\d\d)?)\b/gi));
  return (
    versions.size > 1 &&
    AT_RELEASE.test(sentence) &&
    !STILL.test(sentence) &&
    !NEVER.test(sentence.replace(WITHOUT_ONE, ' '))
  );
}

// Memoized by the name of the parameter: every operation asks.
const introductionSaysDefault = memoizeAlone((info: JsonObject) =>
  memoizeByText((name) => introduction(info, name).some((said) => WITHOUT.test(said))),
);

/** What the introduction says about versions for all operations: around the name of the parameter, else by sentence. */
function introduction(info: JsonObject, name: string): string[] {
  return paragraphsOf(text(info, 'description'))
    .flatMap((paragraph) =>
      paragraph.toLowerCase().includes(name.toLowerCase()) ? [paragraph] : paragraph.split(/(?<=[.!?。])\s*/),
    )
    .filter((said) => /version|版本/i.test(said));
}
