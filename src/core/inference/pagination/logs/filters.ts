import type { Contract, Operation, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { samplesOf } from '../../errors/members';
import { valuesOf } from '../../fields/values';
import { isGoodState } from '../../async/batches/words';
import { namesState } from '../../operations/states';
import { inputsOf, type Input } from './inputs';
import { pagesOf } from './log';
import { statesIn } from './states';
import { plainWords } from './spoken';

/**
 * What keeps a caller from asking for the failed ones of one night; undefined where nothing does.
 * - `state`: nothing asks for a state
 * - `values`: the states that can be asked for are listed nowhere, or no failure is among them
 * - `from`, `to`: the span of time is open at that end
 * - `moment`: an end is no moment: a day, a text or a number without a unit
 * - `span`: its ends belong to different times
 */
export type FilterLack = 'state' | 'values' | 'from' | 'to' | 'moment' | 'span';

export function filterLack(contract: Contract, operation: Operation): FilterLack | undefined {
  const inputs = inputsOf(contract, operation);
  const states = inputs.filter((input) => asksForState(input) || listsStates(contract, input));
  if (states.length === 0) return 'state';
  const shown = pagesOf(contract, operation).flatMap(({ list }) => statesIn(contract, list.entry));
  if (
    !states.some(({ field }) =>
      listsFailure(valuesOf(contract, field, 'request').values, shown, contract, field),
    )
  )
    return 'values';
  if (inputs.some((input) => isSpan(contract, input))) return undefined;
  return spanLack(inputs);
}

function asksForState({ full, types, isTime, field }: Input): boolean {
  if (isTime || !['string', 'array', 'integer'].some((type) => types.has(type))) return false;
  const name = plainWords(field.name);
  return (
    (namesState(name) || namesState(full) || STATE.test(full)) &&
    !/(^|_)(http|callback|code_http|sort|order)(_|$)/.test(full)
  );
}

const STATE =
  /(^|_)(result|outcome|resultado|ergebnis|etat|statut|esito|estados|status(es)?|states?|zustande|zustaende)(_(in|eq|any|is|filter))?$|状态/;

/** Says that it chooses, and not what. */
const NEUTRAL =
  /(^|_)(filter|view|show|kind|type|only|include|where|tab|bucket|group|category|which|filtro|ansicht)$/;

/** A choice of states whose name leaves open of what. */
function listsStates(surroundings: Surroundings, { field, types, isTime }: Input): boolean {
  if (isTime || !NEUTRAL.test(plainWords(field.name)) || !(types.has('string') || types.has('array')))
    return false;
  const { values } = valuesOf(surroundings, field, 'request');
  return (
    values.length > 1 && values.some(isGoodState) && values.some((value) => FAILED.test(plainWords(value)))
  );
}

/** The values that can be asked for, one of which is a failure, as far as they are words that we know. */
function listsFailure(
  values: readonly string[],
  shown: readonly string[],
  surroundings: Surroundings,
  { schema }: Input['field'],
): boolean {
  const listed = values.length > 1 ? values : patternOf(surroundings, schema);
  if (listed.length < 2) return false;
  if (listed.some((value) => FAILED.test(plainWords(value)))) return true;
  // A language that we do not know: then at least what the things themselves show.
  return (
    !listed.some(isGoodState) &&
    !shown.some((value) => FAILED.test(plainWords(value))) &&
    shown.every((value) => listed.includes(value))
  );
}

/** `^(queued|sent|failed)$` lists them, too. */
function patternOf(surroundings: Surroundings, schema: Input['field']['schema']): string[] {
  const flat = flatten(surroundings, schema);
  const own =
    keyword(flat, 'pattern') ?? (flat.items && keyword(flatten(surroundings, flat.items), 'pattern'));
  const [, inner = ''] = typeof own === 'string' ? (/\(\??:?([\w|-]{3,300})\)/.exec(own) ?? []) : [];
  return inner.split('|').filter((one) => one !== '');
}

const FAILED =
  /(^|_)(fail\w{0,12}|err\w{0,12}|undeliver\w{0,12}|unzustellbar\w{0,12}|reject\w{0,12}|bounce\w{0,12}|fehl\w{0,12}|gescheitert|abgelehnt|fallid[ao]s?|fallado|fallito|falhou|falhad[ao]|falha|echec|echoue\w{0,12}|rechazad[ao]|rejeitad[ao]|mislukt|non_consegnat\w{0,12}|no_entregad\w{0,12}|nao_entregue|dead)(_|$)|失败|未送达|拒绝/;

/** One input that holds both ends: an interval, or a pair. */
function isSpan(surroundings: Surroundings, { field, full, said, isTime }: Input): boolean {
  const flat = flatten(surroundings, field.schema);
  const samples = [
    ...samplesOf(surroundings, field),
    ...(field.shownBy?.examples.map(({ value }) => value) ?? []),
  ];
  if (samples.some((one) => typeof one === 'string' && /^\d{4}-\d\d-\d\dT.+\/\d{4}-\d\d-\d\dT/.test(one)))
    return true;
  if (flat.items) {
    const format = keyword(flatten(surroundings, flat.items), 'format');
    const pattern = keyword(flatten(surroundings, flat.items), 'pattern');
    if (format === 'date-time') return keyword(flat, 'minItems') === 2 && keyword(flat, 'maxItems') === 2;
    return (
      typeof pattern === 'string' && /g[te]/.test(pattern) && /l[te]/.test(pattern) && /\\d|0-9/.test(pattern)
    );
  }
  return (
    isTime &&
    /(^|_)(interval|period|between|range|window|zeitraum|intervalo|periodo)$/.test(full) &&
    /interval|\//i.test(said)
  );
}

/** A time of the request, and which end of a span it is. */
interface End {
  at: 'from' | 'to';
  input: Input;
  /** What its name says beside that. */
  of: ReadonlySet<string>;
}

function spanLack(inputs: readonly Input[]): FilterLack | undefined {
  const ends = inputs.flatMap((input) => endOf(input) ?? []);
  const times = ends.filter(({ input }) => input.isTime);
  for (const from of times.filter(({ at }) => at === 'from'))
    for (const to of times.filter(({ at }) => at === 'to')) if (areOfOne(from, to)) return undefined;
  const has = (some: readonly End[], at: End['at']) => some.some((one) => one.at === at);
  if (has(times, 'from') && has(times, 'to')) return 'span';
  if (has(ends, 'from') && has(ends, 'to')) return 'moment';
  return has(ends, 'from') ? 'to' : 'from';
}

function areOfOne(from: End, to: End): boolean {
  return from.of.size === 0 || to.of.size === 0 || [...from.of].some((word) => to.of.has(word));
}

/** By its name, else by what is said of it. Who it goes to or comes from is no time. */
function endOf(input: Input): End | undefined {
  const { full, said, isTime, types } = input;
  if (types.has('array') || types.has('boolean')) return undefined;
  const words = full.replace('not_before', 'from').replace('not_after', 'until').split('_');
  const isFrom = words.some((word) => FROM.has(word));
  const isTo = words.some((word) => TO.has(word));
  const at = isFrom !== isTo ? (isFrom ? 'from' : 'to') : isTime ? saidEnd(said) : undefined;
  if (!at || (!isTime && !TIME.test(full) && !/\b(date|day|time|moment)\b/i.test(said))) return undefined;
  const isNamed = isFrom !== isTo;
  const others = words.filter((word) => !FROM.has(word) && !TO.has(word) && !PLAIN.has(word));
  return { at, input, of: new Set(isNamed ? others : []) };
}

function saidEnd(said: string): End['at'] | undefined {
  const isFrom =
    /\b(at or after|on or after|after|since|from|start\w{0,12}|earliest|not before|ab|seit|von|frühestens|desde|depuis|a partir)\b|起|开始|之后/i.test(
      said,
    );
  const isTo =
    /\b(at or before|on or before|before|until|up to|end\w{0,12}|latest|not after|bis|spätestens|vor|hasta|antes|jusqu|avant|até)\b|止|结束|之前|截止/i.test(
      said,
    );
  return isFrom === isTo ? undefined : isFrom ? 'from' : 'to';
}

const TIME = /(^|_)(date|day|time|at|on|created|updated|sent|since|until|after|before|datum|fecha|zeit)(_|$)/;
const set = (text: string) => new Set(text.split(' '));
const FROM = set(
  'after since from start starting begin beginning min minimum gte gt ge lower earliest oldest floor von ab seit nach desde de depuis inicio beginn anfang inizio dal da vanaf apartir debut 起 开始 起始',
);
const TO = set(
  'before until till to end ending max maximum lte lt le upper latest newest ceiling bis vor hasta ate a jusque jusqu fin ende fine tot fim al termino 止 结束 截止',
);
/** Words that say no more than that it is a time, and which one of several. */
const PLAIN = set(
  'time date datetime timestamp at on in is filter query window range period span the of zeit zeitpunkt datum fecha hora data date heure um am el le utc exclusive inclusive or value op zeitraum periodo intervalo interval',
);
