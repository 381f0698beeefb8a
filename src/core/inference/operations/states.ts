import type { MediaType, Response, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { memoizeByNode, type Written } from '../../contract/memoize';
import type { Property } from '../../contract/shape';
import { shownMembers, wordsAbout } from '../errors/members';
import { propertiesBelow } from '../errors/walk';
import { snakeOf, words } from '../text/words';

/**
 * True where an answer tells how things stand with what it is about: by a field whose name or text says so, by one that
 * has a few values of its own, or by the time at which something happened to it. Where examples show the answer, one of
 * them shows that field.
 */
export const tellsState = memoizeByNode((surroundings, { content }: Written<Response>): boolean =>
  content.some((media) => {
    const { schema, examples } = media;
    const deep = schema ? [...propertiesBelow(surroundings, schema)] : [];
    const shown = new Set(shownMembers(media).map(({ name }) => name));
    if (deep.length === 0) return [...shown].some(namesState) || isBareState(surroundings, media);
    const states = deep.filter(({ name, property }) => isState(surroundings, name, property));
    return states.some(
      ({ name }) =>
        shown.size === 0 || examples.some(({ value }) => typeof value === 'string') || shown.has(name),
    );
  }),
);

/** A text that is the whole answer: `delivered`. */
function isBareState(surroundings: Surroundings, { schema, examples }: MediaType): boolean {
  const values = schema ? keyword(flatten(surroundings, schema), 'enum') : undefined;
  const all = [...(Array.isArray(values) ? values : []), ...examples.map(({ value }) => value)];
  return all.some((value) => typeof value === 'string' && words(value).some((word) => STATES.test(word)));
}

function isState(surroundings: Surroundings, name: string, property: Property): boolean {
  if (namesState(name) || SAYS_STATE.test(wordsAbout(surroundings, property))) return true;
  const values = keyword(flatten(surroundings, property.schema), 'enum');
  return (
    Array.isArray(values) &&
    values.filter((value) => typeof value === 'string' && STATES.test(value)).length > 1
  );
}

/** True for the name of a member that holds a state, whatever its accents: `status`, `sent_at`, `situação`. */
export function namesState(name: string): boolean {
  return NAMES_STATE.test(snakeOf(name).normalize('NFD').replace(/\p{M}/gu, ''));
}

const NAMES_STATE =
  /(^|_)(status|state|sts|stat|st|phase|lifecycle|outcome|progress|disposition|zustand|statut|etat|estado|situacao|estatus|stato|toestand|jotai)(_(code|text|name|info))?$|(^|_)(delivered|sent|failed|dispatched|read)(_(at|on|time|date))?$|状态|狀態|ステータス|状態|상태/;
const SAYS_STATE =
  /\b(status|state|what became of|how far|whether it (was|has been|is))\b|状态|送达|ステータス|状態|상태|\bzustand\b|\bstatut\b|\b[ée]tat\b|\bestado\b|\bsitua[çc][ãa]o\b|\bstato\b/i;
const STATES =
  /^_?(queued|pending|accepted|scheduled|sending|sent|delivered|undelivered|failed|rejected|processing|buffered|read|cancell?ed|expired|completed?|done|entregue|enviad[ao]|falhou|zugestellt|gesendet|versendet|fehlgeschlagen|envoy[ée]e?|livr[ée]e?|distribu[ée]e?|[ée]chec|entregad[ao]|fallid[ao]|accodat[ao]|consegnat[ao])$/i;
