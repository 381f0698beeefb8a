/** Hints by goal id: `## <goal id>` sections, each with three `###` tiers (nudge, concept, concrete). */
export function parseHints(markdown: string): Map<string, string[]> {
  const sections = markdown.split(/^## +/m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...tiers] = section.split(/^### +.*$/m);
      return [heading.trim().split(/\s/)[0] ?? '', tiers.map((tier) => tier.trim())];
    }),
  );
}
