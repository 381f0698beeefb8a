import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Reviewed } from '../../../../src/cli/formats/format';
import { formats } from '../../../../src/cli/formats/formats';
import { contextOf } from './context';
import { hostileText, reviewedWith } from './hostile';
import { finding } from './reports';

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** Reads lines as the runner of GitHub Actions does: a command begins a line, or stands anywhere after `##[`. */
function commandsIn(output: string): Command[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name = '', list = '', message = ''] = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/s.exec(line) ?? [];
    if (name === '') {
      assert.ok(!line.includes('##['), line);
      return [];
    }
    const pairs = list.split(',').map((pair) => pair.split('='));
    const properties = Object.fromEntries(
      pairs.map(([key = '', ...value]) => [key, decoded(value.join('='), true)]),
    );
    return [{ name, properties, message: decoded(message, false) }];
  });
}

function decoded(text: string, property: boolean): string {
  const data = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (property ? data.replaceAll('%3A', ':').replaceAll('%2C', ',') : data).replaceAll('%25', '%');
}

const lintOf = (findings: ReturnType<typeof finding>[], file = 'a.yaml'): Reviewed[] => [
  { file, text: '', report: { version: 1, file, complete: true, findings } },
];
const print = (reviewed: Reviewed[]) => formats.github(reviewed, contextOf());

describe('output formats: github', () => {
  it('gives the runner exactly our commands, whatever the texts hold', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const names = commandsIn(print(reviewedWith(text))).map(({ name }) => name);
        assert.deepEqual(names, [
          'error',
          'error',
          'warning',
          'warning',
          ...Array.from({ length: 4 }, () => 'notice'),
        ]);
      }),
    );
  });

  it('names one file at the end without beginning a command', () => {
    for (const name of ['##[error]a.yaml', '::error::a.yaml', '\n::error::a.yaml'])
      assert.deepEqual(commandsIn(print(lintOf([], name))), []);
  });

  it('gives back message, file and title as they were', () => {
    const text = 'a%b%0Ac\r\nd: e, f=g::h';
    const [command] = commandsIn(
      print(lintOf([finding({ rule: text, message: text, why: '' })], 'b,c:%25.yaml')),
    );
    assert.deepEqual(command, {
      name: 'error',
      properties: { file: 'b,c:%25.yaml', line: '5', endLine: '5', col: '5', endColumn: '8', title: text },
      message: text,
    });
  });

  it('shows the ten most severe of each kind and says how many there are besides', () => {
    const many = [3, 12, 11].flatMap((count, i) =>
      Array.from({ length: count }, (_, n) =>
        finding({ rule: `r${n}`, severity: (['info', 'warn', 'error'] as const)[i] ?? 'hint' }),
      ),
    );
    const output = print(lintOf(many));
    const names = commandsIn(output).map(({ name }) => name);
    const kinds = (['error', 'warning', 'notice'] as const).map(
      (kind) => names.filter((name) => name === kind).length,
    );
    assert.deepEqual(kinds, [10, 10, 3]);
    assert.deepEqual([...new Set(names)], ['error', 'warning', 'notice']);
    assert.match(output, /^3 findings are not annotated/m);
    assert.match(output, /\nFAIL {2}a\.yaml: 11 errors, 12 warnings, 3 info\n$/);
  });

  it('leaves the place out for standard input, and the columns where the range has several lines', () => {
    const range = { start: { line: 1, character: 2 }, end: { line: 3, character: 0 } };
    const [here] = commandsIn(print(lintOf([finding({ rule: 'a', range })])));
    assert.deepEqual(here?.properties, { file: 'a.yaml', line: '2', endLine: '4', title: 'a' });
    const [nowhere] = commandsIn(print(lintOf([finding({ rule: 'a' })], '-')));
    assert.deepEqual(nowhere?.properties, { title: 'a' });
  });
});
