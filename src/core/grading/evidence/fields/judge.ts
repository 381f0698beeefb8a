import { memoizeAlone } from '../../../contract/memoize';
import type { Exchanged, Message } from '../../../inference/fields/exchanged';
import { isContradictedIn } from '../../../inference/meanings/related';
import { insteadOf } from '../../../inference/meanings/instead';
import type { Evidence } from '../kind';
import { TESTS, unsaid } from './aspects';
import { likenessTo } from './likeness';
import { messagesAt } from './messages';
import { ASPECTS, type Asking, type Flow, type Miss, type Verdict } from './miss';
import { isOfBody, isSameBody } from './same';
import type { Member, Wanted } from './wanted';

/** Looks for a field in the messages that evidence has at its place. */
export function judge(asking: Asking, evidence: Evidence, wanted: Wanted): Verdict {
  if (isOfBody(wanted))
    return isSameBody(asking, evidence, wanted)
      ? { fits: true }
      : { fits: false, miss: { field: undefined, lacks: 'sameAs' } };
  const flow = wanted.at === 'request' ? 'request' : 'response';
  let miss: Miss | undefined;
  for (const together of messagesAt(asking.contract, evidence, wanted.at)) {
    const verdicts = together.map((message) => judgeIn(asking, message, wanted, flow));
    const short = verdicts.find(({ fits }) => !fits);
    if (!short) return { fits: true };
    if (!short.fits) miss ??= short.miss;
  }
  return { fits: false, miss };
}

/** The fields in the messages at its place that are what is wanted. */
export function found(asking: Asking, evidence: Evidence, wanted: Wanted): Exchanged[] {
  const flow = wanted.at === 'request' ? 'request' : 'response';
  const messages = messagesAt(asking.contract, evidence, wanted.at).flat();
  return messages.flatMap((message) =>
    message.filter(
      (field) => likenessTo(asking, field, wanted) === 'is' && !missOf(asking, message, field, wanted, flow),
    ),
  );
}

function judgeIn(asking: Asking, message: Message, member: Member, flow: Flow): Verdict {
  let closest: Miss | undefined;
  for (const field of message) {
    const likeness = likenessTo(asking, field, member);
    if (!likeness || isContradictedIn(asking.contract, field, member.means, flow === 'request')) continue;
    const miss =
      likeness === 'near' ? looksLike(asking, field, member) : missOf(asking, message, field, member, flow);
    if (!miss) return { fits: true };
    if (isNearer(miss, closest) && isWorthSaying(member, miss)) closest = miss;
  }
  return { fits: false, miss: closest };
}

function looksLike(asking: Asking, field: Exchanged, { means = '' }: Member): Miss {
  return { field, lacks: 'meaning', instead: insteadOf(asking.contract, field, means) };
}

/** Of what has no name, only entries that lack something are near. */
function isWorthSaying({ named, means }: Member, { lacks }: Miss): boolean {
  return named !== undefined || means !== undefined || ASPECTS.indexOf(lacks) >= ASPECTS.indexOf('of');
}

function isNearer({ lacks }: Miss, closest: Miss | undefined): boolean {
  return closest === undefined || ASPECTS.indexOf(lacks) > ASPECTS.indexOf(closest.lacks);
}

function missOf(
  asking: Asking,
  message: Message,
  field: Exchanged,
  member: Member,
  flow: Flow,
): Miss | undefined {
  for (const lacks of ASPECTS) {
    if (lacks === 'meaning') continue;
    if (lacks === 'included') {
      const value = unsaid(asking, field, member, flow);
      if (value !== undefined) return { field, lacks, value };
    } else if (lacks === 'of') {
      const inner = (member.of ?? []).map((one) => ({
        member: one,
        verdict: judgeIn(asking, below(message, field), one, flow),
      }));
      const short = inner.find(({ verdict }) => !verdict.fits);
      if (short)
        return {
          field,
          lacks,
          inner: { member: short.member, miss: short.verdict.fits ? undefined : short.verdict.miss },
        };
    } else if (!TESTS[lacks](asking, field, member, flow)) return { field, lacks };
  }
  return undefined;
}

/** The members of an object, or of the entries of a list or map, at any depth. */
function below(message: Message, { steps, in: place }: Exchanged): Message {
  return byHolder(message).get(keyOf(place, steps)) ?? [];
}

// A message has many fields, and each is asked what it holds.
const byHolder = memoizeAlone((message: Message): Map<string, Exchanged[]> => {
  const found = new Map<string, Exchanged[]>();
  for (const field of message)
    for (let i = 1; i < field.steps.length; i++) {
      const key = keyOf(field.in, field.steps.slice(0, i));
      const known = found.get(key);
      if (known) known.push(field);
      else found.set(key, [field]);
    }
  return found;
});

function keyOf(place: string, steps: readonly (string | number)[]): string {
  return JSON.stringify([place, ...steps]);
}
