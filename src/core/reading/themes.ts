import type { Finding } from '../report';

/** Findings by the theme of their rule, the theme with most of them first; those of the engine itself have none. */
export function byTheme(
  findings: readonly Finding[],
  themeOf: (rule: string) => string | undefined,
): { theme: string; findings: Finding[] }[] {
  const themes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const theme = themeOf(finding.rule) ?? '';
    const its = themes.get(theme);
    if (its) its.push(finding);
    else themes.set(theme, [finding]);
  }
  return [...themes]
    .map(([theme, its]) => ({ theme, findings: its }))
    .sort((a, b) => b.findings.length - a.findings.length);
}
