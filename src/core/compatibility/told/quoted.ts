import { own, type JsonValue } from '../../json';
import type { ChangeTexts, Quoted } from '../../texts/changes/changes';
import { alternatives, code, literal } from '../../texts/wording';
import type { Difference } from '../change';
import { memberAt, subjectOf } from './subject';

/** What the sentence about a difference quotes. */
export function quotedOf(
  difference: Difference,
  baseline: JsonValue,
  revision: JsonValue,
  texts: ChangeTexts,
): Quoted {
  const { kind, path, base, facts, isDelivery } = difference;
  const isGone = /-(removed|became-optional)$/.test(kind) && base !== undefined;
  const [root, place] = isGone ? [baseline, base] : [revision, path];
  const isMember = kind.includes('-property-');
  const subject = isMember ? memberAt(root, place, facts.name ?? '') : subjectOf(root, place);
  return {
    subject: subject === '' ? texts.body : code(subject),
    name: facts.name === undefined ? '' : code(facts.name),
    keyword: facts.keyword === undefined ? '' : code(facts.keyword),
    before: said(facts.before),
    after: said(facts.after),
    values: facts.values === undefined ? '' : alternatives(facts.values),
    date: facts.date === undefined ? '' : code(facts.date),
    place: facts.of ?? '',
    side: texts.side[sideOf(kind, isDelivery)],
    thing: own(texts.thing, facts.of ?? '') ?? '',
  };
}

function said(value: JsonValue | undefined): string {
  return value === undefined ? '' : literal(value);
}

/** A webhook brings what is read, and takes what is answered. */
function sideOf(kind: string, isDelivery: boolean): 'request' | 'response' | 'delivery' | 'answer' {
  if (kind.startsWith('request-')) return isDelivery ? 'answer' : 'request';
  return isDelivery ? 'delivery' : 'response';
}
