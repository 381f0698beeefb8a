import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { COMMAND_NAMES } from '../../../src/extension/commands/names';

interface Entry {
  command: string;
  when?: string;
}
interface Manifest {
  contributes: {
    commands: Entry[];
    menus: Record<string, Entry[]>;
    viewsWelcome: { view: string; contents: string }[];
    walkthroughs: { steps: { media: { svg: string }; completionEvents: string[] }[] }[];
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const known = new Set(contributes.commands.map(({ command }) => command));

describe('The manifest', () => {
  it('puts commands in menus that exist, and links to those that exist', () => {
    for (const { command } of Object.values(contributes.menus).flat()) assert.ok(known.has(command), command);
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json'])
      for (const [, command = ''] of readFileSync(file, 'utf8').matchAll(/\(command:(apiKata\.\w+)/g))
        assert.ok(known.has(command), command);
  });

  it('leads a newcomer through five steps, each done once its command has run', () => {
    const [walkthrough, ...others] = contributes.walkthroughs;
    assert.equal(others.length, 0);
    assert.equal(walkthrough?.steps.length, 5);
    for (const { completionEvents, media } of walkthrough.steps) {
      const event = completionEvents.at(-1) ?? '';
      const ran = /^onContext:apiKata\.ran\.(\w+)$/.exec(event)?.[1];
      assert.ok(
        event === 'onContext:apiKata.exerciseOpen' || COMMAND_NAMES.some((name) => name === ran),
        event,
      );
      const svg = readFileSync(media.svg, 'utf8');
      // VS Code draws it where no style is allowed; and a colour of its own would be lost in one theme or another.
      assert.doesNotMatch(svg, /<style|\sstyle=|\sclass=/);
      assert.doesNotMatch(svg.replace(/var\([^)]*\)/g, ''), /#[0-9a-f]{3,8}\b|rgb/i, media.svg);
    }
  });
});
