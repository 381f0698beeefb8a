import type { FrameLocator } from 'playwright-core';

/** Graphics that tell a state need so much contrast (WCAG 2.2, 1.4.11). */
const LEAST = 3;

/** Icons and pieces of the score bar whose colour is too close to what is behind them, one line each. */
export async function faintGraphics(shown: FrameLocator): Promise<string[]> {
  const drawn = await shown.locator('body').evaluate((body) => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const over = (top: number[], below: number[]) => {
      const [, , , alpha = 1] = top;
      return [0, 1, 2].map((i) => (top[i] ?? 0) * alpha + (below[i] ?? 0) * (1 - alpha));
    };
    const behind = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255];
      const colour = channels(getComputedStyle(element).backgroundColor);
      const { parentElement } = element;
      return colour[3] === 0
        ? behind(parentElement)
        : over(colour, parentElement ? behind(parentElement) : colour);
    };
    const luminance = (colour: number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ratio = (a: number[], b: number[]) => {
      const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (light + 0.05) / (dark + 0.05);
    };
    return [...body.querySelectorAll('svg.icon, .bar span')].map((element) => {
      const below = behind(element.parentElement);
      const style = getComputedStyle(element);
      const colour = element.matches('svg') ? style.color : style.borderTopColor;
      return {
        what: `${element.parentElement?.className ?? ''} > ${element.getAttribute('class') ?? ''}`,
        ratio: ratio(over(channels(colour), below), below),
      };
    });
  });
  if (drawn.length === 0) throw new Error('There is no graphic to look at.');
  return drawn.filter(({ ratio }) => ratio < LEAST).map(({ ratio, what }) => `${what}: ${ratio.toFixed(2)}`);
}
