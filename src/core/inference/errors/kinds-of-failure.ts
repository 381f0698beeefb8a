const KINDS: readonly RegExp[] = [/^40[13]$/, /^4(00|22)$/, /^4(04|10)$/, /^4(09|12)$/, /^429$/, /^5/];

/**
 * What goes wrong under a status, as far as a caller has to do something else about it: 400 and 422 are one kind, 401 and
 * 403 another. A range or `default` stands for several.
 */
export function kindsOfFailure(status: string): string[] {
  if (!/^\d{3}$/.test(status)) return ['some', 'others'];
  const kind = KINDS.findIndex((one) => one.test(status));
  return [kind < 0 ? status : `kind ${kind}`];
}
