import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Fix } from '../../../src/core/fixes/fix';
import type { QuickFixes } from '../../../src/extension/views/quick-fixes';
import { fakeVscode } from './fake-vscode';
import { finding } from './feedback-fixture';

/** A text that is edited while the worker looks at it: what came for the older one must not be offered for this one. */
describe('The light bulb', () => {
  let fake: ReturnType<typeof fakeVscode>;
  let made: (sources: unknown) => QuickFixes;
  before(async () => {
    fake = fakeVscode();
    const module = await import('../../../src/extension/views/quick-fixes');
    made = (sources) => new module.QuickFixes(sources as never);
  });
  after(() => fake.restore());

  const fix: Fix = {
    ...{ id: 'a', kind: 'safe', title: 'Add x', stays: false },
    edits: [{ start: 0, end: 0, text: 'x' }],
  };
  const found = (rule: string) => ({ ...finding(rule), fixes: [rule] });

  /** `edit`: how often the document is edited while the worker works. */
  function bulb(edit: number, findings = [found('a')]) {
    const document = {
      version: 1,
      uri: { path: '/a.yaml', toString: () => 'file:///a.yaml' },
      getText: () => 'openapi: 3.1.0',
      positionAt: (offset: number) => offset,
    };
    const request = (_key: string, kind: string) => {
      document.version += edit;
      const mended = { text: 'openapi: 3.1.1', fixed: [{ rule: 'a', places: 2 }] };
      return Promise.resolve(kind === 'mend' ? mended : [fix]);
    };
    const fixes = made({ client: { request }, locale: 'en', findings: () => findings });
    const context = { triggerKind: 1, diagnostics: [] } as unknown as vscode.CodeActionContext;
    const actions = () => fixes.actions(document as never, {} as never, context, {} as never);
    const all = () =>
      fixes.actions(document as never, {} as never, { ...context, only: fake.fixAll as never }, {} as never);
    return { fixes, actions, all };
  }

  it('offers nothing that was worked out for an older version', async () => {
    assert.deepEqual(
      (await bulb(0).actions()).map(({ title }) => title),
      ['Add x'],
    );
    assert.deepEqual(await bulb(1).actions(), []);
    assert.equal((await bulb(0).all()).length, 1);
    assert.deepEqual(await bulb(1).all(), []);
  });

  it('offers to fix all of a kind where there are several, and works that out when it is chosen', async () => {
    const several = [found('a'), found('a'), found('b'), { ...found('a'), waived: 'Agreed.' }];
    const { actions, fixes } = bulb(0, several);
    const [, all, ...others] = await actions();
    assert.deepEqual([all?.title, all?.edit, others], ['Fix all 2 findings of a', undefined, []]);
    assert.ok(all);
    await fixes.resolve(all);
    assert.ok(all.edit);
    assert.deepEqual(all.command?.arguments, ['file:///a.yaml', 2]);
    const late = bulb(1, several);
    const [none] = await late.actions();
    assert.equal(none, undefined);
  });
});
