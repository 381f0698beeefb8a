/**
 * The language that the environment asks for, as POSIX and gettext have it: the first of `LC_ALL`, `LC_MESSAGES` and
 * `LANG` that is not empty is the locale, and unless that is `C`, the list `LANGUAGE` says which translations are wanted
 * (GNU gettext manual, "The LANGUAGE variable"). `translations`: those that there are, as they begin.
 */
export function languageOf(
  env: Readonly<Record<string, string | undefined>>,
  translations: readonly string[] = ['zh', 'en'],
): string {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  if (locale === '' || /^(?:C|POSIX)(?:\.|$)/.test(locale)) return locale;
  const wanted = (env['LANGUAGE'] ?? '').split(':').filter((name) => name !== '');
  return (
    wanted.find((name) => translations.includes(/^[a-z]+/i.exec(name)?.[0].toLowerCase() ?? '')) ?? locale
  );
}
