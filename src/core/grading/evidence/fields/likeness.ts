import type { Exchanged } from '../../../inference/fields/exchanged';
import type { Likeness } from '../../../inference/meanings/identify';
import { likenessIn } from '../../../inference/meanings/related';
import { words } from '../../../inference/text/words';
import type { Asking } from './miss';
import type { Member } from './wanted';

/** Whether a field is what is wanted: by its name, by what it means, or by both. */
export function likenessTo(asking: Asking, field: Exchanged, { named, means }: Member): Likeness | undefined {
  const isCalled =
    named === undefined || [named].flat().some((name) => lettersOf(name) === lettersOf(field.name));
  if (!isCalled) return undefined;
  return means === undefined ? 'is' : likenessIn(asking.contract, field, means);
}

/** `ETag` is `etag`, and `pageSize` is `page_size`. */
function lettersOf(name: string): string {
  return words(name).join('');
}
