import { strict as assert } from 'node:assert';
import type { Services } from '../../../src/extension/commands/services';
import { fakeVscode } from './fake-vscode';

const LINK = '[Update now](command:workbench.action.terminal.sendSequence?x)';

/** Whatever a link, a file or a pack is called: no message of ours turns it into a link or an icon. */
describe('Commands of the extension', () => {
  let fake: ReturnType<typeof fakeVscode>;
  const title = `${LINK} $(pass-filled)`;
  const exercise = { id: 'mine', title, level: 1, minutes: 5, dimensions: [] };
  const services = {
    content: {
      exercise: (slug: string) => Promise.resolve(slug === 'mine' ? exercise : undefined),
      catalog: () => Promise.resolve({ tracks: [{ id: 't', title, exercises: [exercise] }] }),
      rulePages: () => Promise.resolve(new Map([['array-items', []]])),
    },
    progress: { of: () => ({ state: 'new' }) },
    session: { active: undefined },
    answers: {
      find: () => Promise.reject(new Error(LINK)),
    },
    practice: {},
  } as unknown as Services;

  before(async () => {
    fake = fakeVscode();
    const { registerCommands } = await import('../../../src/extension/commands/register');
    // Loaded with the first command otherwise, while a test waits for a turn.
    await import('../../../src/extension/commands/command-handlers');
    registerCommands(services, () => undefined, Promise.resolve());
  });
  after(() => fake.restore());
  beforeEach(() => {
    fake.told.length = 0;
    fake.picks.length = 0;
  });
  const run = async (name: string, argument?: unknown) => {
    await fake.commands.get(`apiKata.${name}`)?.(argument);
    return fake.told.map(({ kind, text }) => `${kind}: ${text}`);
  };

  it('say no more of a link to a rule than that it names none', async () => {
    const path = `/rules/${LINK}`;
    await fake.host.uriHandler?.handleUri({ path });
    await new Promise(setImmediate);
    assert.deepEqual(
      fake.told.map(({ text }) => text),
      ['This link names no rule. Choose one with the command Explain Rule.'],
    );
  });

  it('repeat the id of a rule that has no page', async () => {
    assert.deepEqual(await run('explainRule', 'no-such-rule'), [
      'information: There is no page for the rule `no-such-rule`.',
    ]);
  });

  for (const command of ['openExercise', 'openBrief', 'openNotes', 'openSolution', 'reset']) {
    it(`${command} repeats no slug that is none`, async () => {
      assert.deepEqual(await run(command, LINK), [
        'error: There is no such exercise. Choose one in the API Kata view.',
      ]);
    });
    it(`${command} repeats a slug`, async () => {
      assert.deepEqual(await run(command, 'no-such'), ['error: There is no exercise `no-such`.']);
    });
  }

  it('quote a title without its link', async () => {
    const [said = ''] = await run('openNotes', 'mine');
    assert.match(said, /\[Update now\] \(command:/);
  });

  it('quote an error without its link', async () => {
    const told = await run('openExercise', { about: { toString: 1 } });
    assert.deepEqual(told, []);
    const [said = ''] = await run('openSolution', 'mine');
    assert.doesNotMatch(said, /\]\(/);
  });

  it('offer titles without their icons', async () => {
    await run('openExercise');
    assert.deepEqual(
      fake.picks.map(({ label }) => label),
      [`${LINK} \\$(pass-filled)`, `$(circle-large-outline) ${LINK} \\$(pass-filled)`],
    );
  });

  it('mention a file without its icons', async () => {
    const { mention } = await import('../../../src/extension/notify');
    mention('checklist', 'One finding in $(flame).yaml', 1);
    assert.deepEqual(fake.told, [
      { kind: 'status bar', text: '$(checklist) One finding in \\$(flame).yaml' },
    ]);
  });
});
