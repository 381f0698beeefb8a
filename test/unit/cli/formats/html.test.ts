import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formats } from '../../../../src/cli/formats/formats';
import { contextOf } from './context';
import { withoutTicks, reviewedWith } from './hostile';
import { CASES } from './reviewed';

/** Every tag in order. `>` and quotes are escaped in texts, so that a tag ends where it seems to end. */
const tagsIn = (page: string) => page.match(/<[^>]*>/g) ?? [];

/** Which lines of the source a finding shows depends on the text; everything else does not. */
const withoutSource = (page: string) => page.replace(/<pre class="source">.*?<\/pre>/gs, '');

describe('output formats: html', () => {
  it('has the same tags whatever the texts hold', () => {
    const tags = (text: string) => tagsIn(withoutSource(formats.html(reviewedWith(text), contextOf())));
    const expected = tags('harmless');
    assert.ok(expected.length > 100);
    fc.assert(
      fc.property(withoutTicks, (text) => {
        fc.pre(text.trim() !== '');
        assert.deepEqual(tags(text), expected);
      }),
      { numRuns: 300 },
    );
  });

  it('shows source lines as text', () => {
    fc.assert(
      fc.property(withoutTicks, (text) => {
        const page = formats.html(reviewedWith(text), contextOf());
        const inside = (page.match(/<pre class="source">.*?<\/pre>/gs) ?? []).flatMap(tagsIn);
        for (const tag of inside) assert.match(tag, /^<\/?(pre|code|span|mark)( class="[a-z ]+")?\s*>$/);
      }),
      { numRuns: 300 },
    );
  });

  it('needs no network and no script, says its language and has one main heading', () => {
    for (const [name, { reviewed }] of Object.entries(CASES))
      for (const locale of ['en', 'zh-cn'] as const) {
        const page = formats.html(reviewed, contextOf({ locale }));
        assert.match(page, /^<!doctype html>\s*<html lang="(en|zh-CN)">/i, name);
        assert.match(
          page,
          /Content-Security-Policy"\s+content="default-src 'none'; style-src 'unsafe-inline'"/,
        );
        assert.doesNotMatch(
          page,
          /<(script|link|img|iframe|object|base|form)\b|\son\w+=|@import|url\(/i,
          name,
        );
        assert.equal(page.match(/<h1>/g)?.length, 1, name);
        for (const [, href = ''] of page.matchAll(/href="([^"]*)"/g))
          assert.match(href, /^(https:\/\/|#file-\d+$)/);
      }
  });

  it('has text and background apart by 4.5 to 1 in light, dark and print', () => {
    const page = formats.html([], contextOf());
    const themes = [...page.matchAll(/--page: (#\w+); --text[^}]*/g)].map(([block]) =>
      Object.fromEntries(
        [...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(
          ([, name = '', color = '']) => [name, color] as const,
        ),
      ),
    );
    assert.equal(themes.length, 3);
    for (const theme of themes) {
      for (const front of ['text', 'quiet', 'accent', 'met', 'error', 'warn', 'info', 'hint'])
        for (const back of ['page', 'surface']) assertContrast(theme, front, back);
      assertContrast(theme, 'text', 'mark');
    }
    // On paper the verdict has no background.
    for (const theme of themes.slice(0, 2))
      for (const back of ['met', 'error']) assertContrast(theme, 'on-badge', back);
  });
});

function assertContrast(theme: Record<string, string>, front: string, back: string): void {
  const [light = 0, dark = 0] = [luminance(theme[front] ?? ''), luminance(theme[back] ?? '')].sort(
    (a, b) => b - a,
  );
  const ratio = (light + 0.05) / (dark + 0.05);
  assert.ok(ratio >= 4.5, `${front} on ${back}: ${ratio.toFixed(2)}`);
}

/** Relative luminance by WCAG 2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
