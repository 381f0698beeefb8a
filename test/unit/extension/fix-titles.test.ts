import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/report';
import { FixTitles, fixKey, type Later } from '../../../src/extension/pages/fix-titles';
import { finding } from './feedback-fixture';

const fixable = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...finding(rule),
  fixes: [rule],
  ...more,
});

describe('the titles of quick fixes', () => {
  /** What was asked for, and the titles that came of it. */
  async function titles(findings: readonly Finding[], text: string, fails = false) {
    const asked: string[][] = [];
    let changed = 0;
    const request = (_key: string, _kind: string, { wanted }: { wanted: Finding[] }) => {
      asked.push(wanted.map(({ rule }) => rule));
      return fails
        ? Promise.reject(new Error('superseded'))
        : Promise.resolve(wanted.map(({ rule }) => (rule === 'b' ? undefined : `Mend ${rule}`)));
    };
    const atOnce: Later = (run) => {
      run();
      return () => undefined;
    };
    const all = new FixTitles({ request } as never, 'en', () => (changed += 1), atOnce);
    const found = { key: 'file:///a.yaml', findings, text };
    assert.equal(all.of(found).size, 0);
    all.of(found);
    await new Promise((resolve) => setImmediate(resolve));
    return { asked, changed, known: [...all.of(found)] };
  }

  it('are asked for once per review, of what may have one in the file itself', async () => {
    const findings = [
      fixable('a'),
      fixable('b'),
      finding('no-fix'),
      fixable('waived', { waived: 'Agreed.' }),
      fixable('elsewhere', { file: 'other.yaml' }),
    ];
    const { asked, changed, known } = await titles(findings, 'openapi: 3.1.0');
    assert.deepEqual(asked, [['a', 'b']]);
    assert.deepEqual(known, [[fixKey(fixable('a')), 'Mend a']]);
    assert.equal(changed, 1);
  });

  it('wait until the text rests: of two reviews the later one asks', () => {
    const asked: string[] = [];
    const request = (_key: string, _kind: string, { text }: { text: string }) => {
      asked.push(text);
      return Promise.resolve([]);
    };
    const planned = new Set<() => void>();
    const later: Later = (run) => {
      planned.add(run);
      return () => void planned.delete(run);
    };
    const all = new FixTitles({ request } as never, 'en', () => undefined, later);
    for (const text of ['one', 'two']) all.of({ key: 'file:///a.yaml', findings: [fixable('a')], text });
    assert.deepEqual(asked, []);
    assert.equal(planned.size, 1);
    for (const run of planned) run();
    assert.deepEqual(asked, ['two']);
    planned.clear();
    all.of({ key: 'file:///a.yaml', findings: [fixable('a')], text: 'three' });
    all.dispose();
    assert.equal(planned.size, 0);
  });

  it('are none where the text is too long to ask beside the typing, or nobody can tell', async () => {
    assert.deepEqual((await titles([fixable('a')], 'x'.repeat(100_001))).asked, []);
    assert.deepEqual((await titles([fixable('a')], '', true)).known, []);
  });
});
