import { segments, singular, words } from '../text/words';

/** Whose API key decides: they stand in each path of some APIs, and nest nothing. */
const TENANT = /^(account|sub ?account|workspace|project|organi[sz]ation|org|tenant|租户)$/;
const IDENTITY = /^(id|sid|uuid|guid|name|slug|key|handle)$/;

/** The parameters of a path that name an item, without the one that names the caller's own account. */
export function itemsNamedIn(route: string): string[] {
  const path = segments(route);
  return path.flatMap(({ text, parameter }, i) => {
    if (!parameter) return [];
    const own = words(text)
      .filter((word) => !IDENTITY.test(word))
      .map(singular);
    const before = path[i - 1];
    const collection = before && !before.parameter ? words(before.text).map(singular).join(' ') : '';
    return [own.join(' '), collection].some((noun) => TENANT.test(noun)) ? [] : [text.slice(1, -1)];
  });
}
