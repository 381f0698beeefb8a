import axe from 'axe-core';
import type { FrameLocator } from 'playwright-core';

/** What axe-core finds wrong in a page, one line each: rule, element, what to do. */
export async function accessibilityFaults(shown: FrameLocator): Promise<string[]> {
  const root = shown.locator('html');
  // The page's own policy forbids scripts; this goes around it, as developer tools do.
  await root.evaluate((_, source) => void (0, eval)(source), axe.source);
  const { passes, violations } = await root.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return { passes: found.passes.length, violations: found.violations };
  });
  if (passes === 0) throw new Error('axe-core found nothing to look at.');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} (${help}) ${failureSummary ?? ''}`),
  );
}
