import type { Operation, Surroundings } from '../../../contract/contract';
import { memoize } from '../../../contract/memoize';
import { isCursorName, isOffsetName, isPageName, isSizeName } from '../paging';
import { inputsOf, isNumber, type Input } from './inputs';
import { saysSo } from './spoken';

/**
 * How a caller names the place from which a list goes on.
 * - `count`: it counts rows or pages
 * - `key`: it is what the last thing seen is called
 * - `token`: the answer before has given it
 */
export interface Place {
  input: Input;
  by: 'count' | 'key' | 'token';
  /** Its text says so. */
  isSure: boolean;
}

/** The inputs that name a place in the list. */
export const placesOf = memoize((surroundings, operation: Operation): Place[] =>
  inputsOf(surroundings, operation).flatMap((input) => {
    const by = placeBy(surroundings, input);
    return by ? [{ input, by, isSure: OF_LAST.test(input.said) }] : [];
  }),
);

function placeBy(_: Surroundings, input: Input): Place['by'] | undefined {
  const { full, said, types, isTime } = input;
  const last = full.replace(/^(page|paging|pagination|seite|pagina|options?|query|filter|params?)_(?=.)/, '');
  if (isTime || types.has('boolean') || types.has('array')) return undefined;
  if (isNumber(input)) {
    if (isOffsetName(full) || isOffsetName(last) || isPageName(full) || isPageName(last)) return 'count';
    if (saysSo(said, COUNTS)) return isSizeName(full) ? undefined : 'count';
    return KEY.test(last) || isCursorName(full) ? 'key' : undefined;
  }
  if (!types.has('string')) return undefined;
  const isNamed =
    isCursorName(full) || isCursorName(last) || isOffsetName(last) || isPageName(last) || KEY.test(last);
  if (!isNamed && !GOES_ON.test(said)) return undefined;
  if (saysSo(said, COUNTS)) return 'count';
  return KEY.test(last) && !/token|cursor|opaque/i.test(said) ? 'key' : OF_LAST.test(said) ? 'key' : 'token';
}

/** `after`, `since_id`, `starting_after`, `last_seen_message_id`, `nach_id`. */
const KEY =
  /^(page_)?(after|since|from|start(ing)?_(after|from|at)|end(ing)?_before|before|last|newer|older|min|max|next_after|exclusive_start|nach|ab|seit|vor|letzte|desde|despues|antes|ultim[oa]|apres|depuis|avant|dernier|apos|depois|dopo|prima)(_(than|the|de|di|da|do|del|von|last|seen|read|vist[oa]|gesehene))*(_?(message|msg|sms|item|entry|event|record|resource|row|nachricht|nachrichten|mensaje|mensagem|messaggio))?(_?(id|ids|sid|uuid|reference|ref|seq|sequence|number|nr|key|kennung|no))?$|从.{0,20}(id|编号)|(id|编号)之后/i;
const OF_LAST =
  /\b(id|sid|identifier|sequence|number|key) (of|from) the (last|newest|latest|final|previous|most recent|first|oldest|message)\b|\b(last|latest|newest) (message|entry|item|event)('s)? (id|sid|identifier)\b|最后一条.{0,8}(id|编号)|id der (letzten|zuletzt)|id del (último|ultimo)/i;
/** What rows or pages are counted by. */
const COUNTS =
  /\b(row|record|page|result|offset|index)s?[ -]?(number|count|offset|index)\b|\bnumber of (the )?(rows?|records?|messages|items|entries|results|pages?)\b.{0,30}\b(skip|pass|before|ahead|start)|\b(rows?|messages|items|records|entries) to skip\b|\boffset\b|\bhow many (rows|messages|items|records|pages)\b.{0,30}\b(skip|before|past|over)|第几(页|条|行)|(已读|读过|已返回|跳过)[^。；]{0,10}(条数|行数|数量)|\bnumber of (rows?|records?|messages|items|entries|results) (that were |already )*(read|returned|seen|received)\b|页码|偏移量?|跳过.{0,6}(条|行)|seitennummer|seitenzahl|zeilennummer|n[úu]mero de p[áa]gina|num[ée]ro de page|desplazamiento/i;
/** A text whose name says nothing: the place from which to go on. */
const GOES_ON =
  /\b(next_?(page|cursor|token)|next page|go(es)? on|continue|continues|continuation|resume|carry on|where (the|to)|opaque|position (in|of|from|to))\b|weiterlesen|fortsetz|n[äa]chste seite|siguiente p[áa]gina|continuar|page suivante|pr[óo]xima p[áa]gina|pagina successiva|下一页|继续|续读|游标/i;
