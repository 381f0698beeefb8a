import type { ValueType } from '../../../inference/fields/value-type';
import type { Instead } from '../../../inference/meanings/instead';
import { exampleOf, FIELD_MEANINGS, VALUE_MEANINGS } from '../../../inference/meanings/lexicon';
import { code } from '../../../texts/wording';
import type { Say } from '../kind';
import type { Miss } from './miss';
import type { Member, Place, Same, Wanted } from './wanted';

const TYPES: Record<ValueType, string> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  time: 'a point in time',
  date: 'a date',
  duration: 'a duration with its unit',
  uri: 'a URL',
  phone: 'a phone number',
  money: 'an exact amount',
  list: 'a list',
  object: 'an object with members',
};

const INSTEAD: Record<Instead, string> = {
  untyped: 'says no type',
  unitless: 'is a number without a unit',
  formless: 'is a text whose form nothing says',
  text: 'is a text',
  number: 'is a number',
  boolean: 'is true or false',
  list: 'is a list',
  object: 'is an object',
};

const PLACES: Record<Place, string> = {
  path: 'in the path',
  query: 'in the query',
  header: 'a header',
  cookie: 'a cookie',
  body: 'in the body',
  items: 'in each entry',
};

/** "`If-Match` in the request (a header, required)". */
export function wantedInEnglish({ at, ...member }: Wanted, say: Say): string {
  return `${nameOf(member)} in ${messageInEnglish(at)}${detailsOf(member, at, say)}`;
}

/** The same behind "has no", with a name that would do. */
export function lackedInEnglish({ at, ...member }: Wanted, say: Say): string {
  return `${nameOf(member, '')} in ${messageInEnglish(at)}${detailsOf(member, at, say)}${suchAs(member)}`;
}

/** Where a value travels, in words. */
export function messageInEnglish(at: string): string {
  if (at === 'request') return 'the request';
  if (at === 'success') return 'the answer';
  if (at === 'event') return 'the event';
  return at === 'error' ? 'an error response' : `the ${code(at)} response`;
}

/** `article` stands before what is called by its meaning. */
function nameOf({ named, means, sameAs, of }: Member, article = 'the '): string {
  const names = named === undefined ? '' : [named].flat().map(code).join(' or ');
  const meaning = FIELD_MEANINGS.get(means ?? '');
  if (!meaning) return names || `${article && 'a '}${sameAs && !of ? 'body' : 'value'}`;
  return names ? `${names} as ${meaning.en}` : `${article}${meaning.en}`;
}

/** A name that would do, where only the meaning is given. */
function suchAs({ named, means = '' }: Member): string {
  return named === undefined && means !== '' ? `, such as ${code(exampleOf(means))}` : '';
}

function detailsOf(
  { in: place, type, required, values = {}, bounded, shown, sameAs, of }: Member,
  at: string,
  say: Say,
): string {
  const details = [
    ...(type ? [TYPES[type]] : []),
    ...(place ? [PLACES[place]] : []),
    ...(required === undefined ? [] : [requirement(required, at)]),
    ...(values.include ?? []).map((id) => `with a value for ${saidBy(id)}`),
    ...(values.atLeast === undefined ? [] : [countOf(values.atLeast)]),
    ...(values.open ? ['open to new values'] : []),
    ...(bounded ? ['with bounds'] : []),
    ...(shown ? ['shown in an example'] : []),
    ...(sameAs ? [`the same as ${otherIn(sameAs, say)}`] : []),
    ...(of ? [`with ${of.map((one) => `${nameOf(one)}${detailsOf(one, at, say)}`).join(', ')}`] : []),
  ];
  return details.length > 0 ? ` (${details.join(', ')})` : '';
}

function otherIn({ find, at }: Same, say: Say): string {
  return `${messageInEnglish(at)} of ${say(find)}`;
}

function requirement(required: boolean, at: string): string {
  if (at !== 'request') return required ? 'always there' : 'not always there';
  return required ? 'required' : 'optional';
}

function saidBy(id: string): string {
  return VALUE_MEANINGS.get(id)?.en ?? id;
}

function valueSuchAs(id: string): string {
  const { names = [], within = [] } = VALUE_MEANINGS.get(id) ?? {};
  const [example = id] = [...names, ...within];
  return code(example.replaceAll(' ', '_'));
}

function countOf(atLeast: number): string {
  return atLeast === 1 ? 'with a known value' : `with ${atLeast} known values or more`;
}

/** Why a field is not what was wanted: a sentence. */
export function missInEnglish(wanted: Member, at: string, miss: Miss, say: Say): string {
  const { field, lacks, inner, instead = 'untyped', value = '' } = miss;
  const name = field ? code(field.name) : '';
  switch (lacks) {
    case 'meaning':
      return `${name} in ${messageInEnglish(at)} looks like ${nameOf({ ...(wanted.means ? { means: wanted.means } : {}) })}, but ${INSTEAD[instead]}.`;
    case 'included':
      return `${name} in ${messageInEnglish(at)} has no value for ${saidBy(value)}, such as ${valueSuchAs(value)}.`;
    case 'type':
      return `${name} in ${messageInEnglish(at)} is not ${wanted.type ? TYPES[wanted.type] : ''}.`;
    case 'in':
      return `${name} stands in another place of ${messageInEnglish(at)}: it has to be ${wanted.in ? PLACES[wanted.in] : ''}.`;
    case 'of':
      if (inner?.miss)
        return `In ${name} of ${messageInEnglish(at)}: ${missInEnglish(inner.member, at, inner.miss, say)}`;
      return `${name} in ${messageInEnglish(at)} lacks ${inner ? `${nameOf(inner.member)}${detailsOf(inner.member, at, say)}` : ''}.`;
    case 'required':
      return requiredSentence(name, wanted.required === true, at);
    case 'values':
      return `${name} in ${messageInEnglish(at)} should be ${countOf(wanted.values?.atLeast ?? 1)}: list them in \`enum\` or show them in \`examples\`.`;
    case 'open':
      return `${name} in ${messageInEnglish(at)} lists all its values: say that others may come, or use \`examples\` in place of \`enum\`.`;
    case 'bounded':
      return `${name} in ${messageInEnglish(at)} has no bounds: say how long or how large it may be.`;
    case 'sameAs':
      return field
        ? `${name} in ${messageInEnglish(at)} is not the same as ${wanted.sameAs ? otherIn(wanted.sameAs, say) : ''}.`
        : `the body of ${messageInEnglish(at)} shows something else than ${wanted.sameAs ? otherIn(wanted.sameAs, say) : ''}.`;
    case 'shown':
      return `No valid example shows ${name} in ${messageInEnglish(at)}.`;
  }
}

function requiredSentence(name: string, required: boolean, at: string): string {
  if (at === 'request')
    return required
      ? `${name} may be left out of ${messageInEnglish(at)}, and has to be required.`
      : `${name} is required in ${messageInEnglish(at)}, and has to be optional.`;
  return required
    ? `${name} may be missing or null in ${messageInEnglish(at)}, and has to be there always.`
    : `${name} is always there in ${messageInEnglish(at)}, and has to be optional.`;
}
