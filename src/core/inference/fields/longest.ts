import { keyword, type Flat } from '../../contract/flatten';

/**
 * The length that a description promises, in characters: 64 of "8 to 64 characters", "up to 64 chars", "最长 64 位".
 * Undefined where it names none, or several.
 */
export function saidLongest(text: string): number | undefined {
  const said = new Set([...text.matchAll(PROMISE)].map(([, number]) => Number(number)));
  const [only, ...others] = said;
  return others.length === 0 ? only : undefined;
}

const PROMISE =
  /(?:\d{1,4} ?(?:to|-|–|~|～|bis|à|a|至|到|から) ?|\b(?:up to|at most|max\.?|maximum|maximum of|no (?:more|longer) than|höchstens|maximal|bis zu|au plus|hasta|até|máximo|massimo|fino a) |(?:最长|最多|至多|不超过|最大) ?)(\d{1,4}) ?(?:(?:\p{L}{1,12} ){0,2}(?:characters?|chars?|zeichen|stellen|caract[èe]res?|caracter[eé]s|caratteri)\b|个?字符|位|文字)/giu;

/** True for a text whose longest value is known: by its length, or by a format or pattern that amounts to one. */
export function hasLongest(flat: Flat): boolean {
  if (typeof keyword(flat, 'maxLength') === 'number' || Array.isArray(keyword(flat, 'enum'))) return true;
  const format = keyword(flat, 'format');
  if (typeof format === 'string' && /^(uuid|guid|ulid|cuid2?|ksuid|nanoid|email|hostname)/i.test(format))
    return true;
  const pattern = keyword(flat, 'pattern');
  if (typeof pattern !== 'string' || !/^\^.*\$$/s.test(pattern)) return false;
  const outsideClasses = pattern.replace(/\\./g, '.').replace(/\[[^[\]]*\]/g, '.');
  return !/[*+]|\{\d+,\}/.test(outsideClasses);
}
