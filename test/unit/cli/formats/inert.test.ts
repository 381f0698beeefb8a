import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FormatName } from '../../../../src/cli/formats/format';
import { formats } from '../../../../src/cli/formats/formats';
import { inert, inertJson, visible } from '../../../../src/cli/formats/visible';
import { record } from '../../../../src/cli/submissions/results/csv';
import { encoder } from '../../../../src/cli/submissions/results/write-lines';
import { renderMarkdown } from '../../../../src/cli/markdown/render';
import { proofAsText } from '../../../../src/cli/proof-text';
import { textsOf } from '../../../../src/cli/texts/texts';
import { submissionTexts } from '../../../../src/cli/submissions/texts/texts';
import { notChecked } from '../submissions/samples';
import { contextOf } from './context';
import { assertInert, hostileText, reviewedWith } from './hostile';

/** What two formats need: its own commands, and an unseen mark that keeps GitHub from notifying anybody. */
const withoutOwn: Partial<Record<FormatName, (printed: string) => string>> = {
  github: (printed) => printed.replace(/^::(error|warning|notice) /gm, ''),
  markdown: (printed) => printed.replace(/(?<=[@#])\u2060/g, ''),
};

describe('what is printed', () => {
  const everyText = (holds: (text: string) => void) =>
    fc.assert(fc.property(hostileText, holds), { numRuns: 200 });

  for (const format of Object.keys(formats) as FormatName[])
    it(`as ${format} steers neither terminal nor log, whatever the texts hold`, () => {
      everyText((text) => {
        const printed = formats[format](reviewedWith(text), contextOf());
        assertInert(withoutOwn[format]?.(printed) ?? printed);
      });
    });

  it('as a row of results neither', () => {
    everyText((text) => {
      const row = { ...notChecked(text), reason: { code: text, message: text } };
      const line = encoder('ndjson').row(row);
      assertInert(line);
      assert.deepEqual(JSON.parse(line), row);
      assertInert(record([text, text]).replace(/\r\n$/, ''));
      assert.doesNotMatch(record([text]), /^"?\s*[=+\-@]/);
    });
  });

  it('of a pack neither: its brief, its proof', () => {
    everyText((text) => {
      assertInert(renderMarkdown(text, { width: 60, color: false }));
      const faults = [{ kind: 'unreadable' as const, file: text, detail: text }];
      assertInert(proofAsText({ exercise: text, proven: false, faults, steps: [] }, 'en'));
    });
  });

  it('in a sentence neither, and values stay on its line', () => {
    everyText((text) => {
      for (const locale of ['en', 'zh-cn'] as const) {
        const { file, output, call, watch } = textsOf(locale);
        const words = submissionTexts(locale);
        for (const sentence of [
          file.missing(text),
          output.overInput(text),
          call.oneOf('--format', ['text'], text),
          watch.watching([text, text]),
          words.linksSkipped([text]),
          words.output.held(text, text, text),
        ]) {
          assert.equal(sentence.split('\n').length, 1);
          assertInert(inert(sentence));
        }
      }
    });
  });

  it('is JSON that says the same as before', () => {
    everyText((text) => assert.equal(JSON.parse(inertJson(JSON.stringify(text))), text));
  });

  it('leaves emoji, accents, Chinese, Arabic and Hindi as they are', () => {
    for (const text of ['👩‍👩‍👧‍👦 ❤️‍🔥', 'e\u0301', '发送一条消息', 'می‌خواهم', 'क्‍ष', '葛\u{e0100}'])
      assert.equal(visible(text), text);
    assert.equal(visible('pay\u200dment\u200b'), 'pay<U+200D>ment<U+200B>');
  });
});
