import { keyword, type Flat } from '../../contract/flatten';

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
