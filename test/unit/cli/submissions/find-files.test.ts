import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { exerciseOf } from '../../../../src/cli/submissions/input/exercise-of';
import { findFiles } from '../../../../src/cli/submissions/input/find-files';

const TREE = [
  'class/first-call/ann.yaml',
  'class/first-call/Bob.yml',
  'class/first-call/notes.txt',
  'class/error-contract/cy/openapi.json',
  'class/.git/config.yaml',
  'class/first-call/.hidden.yaml',
  'class/node_modules/pack/openapi.yaml',
  'class/a[1].yaml',
  'other/é.yaml',
  'other/z.yaml',
];

describe('the files to grade', () => {
  let cwd: string;
  const files = async (...words: string[]) => {
    const found = await findFiles(words, cwd);
    return found.files.map(({ file, fault }) => (fault ? `${file} ${fault}` : file));
  };

  before(() => {
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'api-kata-find-')));
    for (const path of TREE) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), '');
    }
  });
  after(() => rmSync(cwd, { recursive: true }));

  const below = [
    'class/a[1].yaml',
    'class/error-contract/cy/openapi.json',
    'class/first-call/Bob.yml',
    'class/first-call/ann.yaml',
  ];

  for (const [name, words, expected] of [
    ['a folder: all specs below, without hidden ones and node_modules', ['class'], below],
    ['the same folder in other words', ['./class/', 'class/../class'], below],
    ['a pattern', ['class/*/*.yaml'], ['class/first-call/ann.yaml']],
    [
      'a pattern over folders',
      ['**/*.{yml,json}'],
      ['class/error-contract/cy/openapi.json', 'class/first-call/Bob.yml'],
    ],
    ['a pattern that matches folders', ['class/*-*'], below.slice(1)],
    ['a pattern that matches everything', ['other/*'], ['other/z.yaml', 'other/é.yaml']],
    ['a pattern for hidden ones', ['class/first-call/.*.yaml'], ['class/first-call/.hidden.yaml']],
    ['a file whose name looks like a pattern', ['class/a[1].yaml'], ['class/a[1].yaml']],
    [
      'a file of any name, in the order of bytes, once',
      ['other/z.yaml', 'class/first-call/notes.txt', './other/z.yaml'],
      ['class/first-call/notes.txt', 'other/z.yaml'],
    ],
    ['a file that is not there', ['gone.yaml'], ['gone.yaml']],
  ] as const)
    it(name, async () => assert.deepEqual(await files(...words), expected));

  it('names the words that nothing matched', async () => {
    mkdirSync(join(cwd, 'empty'), { recursive: true });
    const { unmatched } = await findFiles(['empty', 'class/*.toml', 'nowhere/**', 'other'], cwd);
    assert.deepEqual(unmatched, ['empty', 'class/*.toml', 'nowhere/**']);
  });

  it('survives links in a circle, follows links to files below, and says what leads outside', async function () {
    if (process.platform === 'win32') this.skip();
    const root = join(cwd, 'linked');
    mkdirSync(join(root, 'pool'), { recursive: true });
    mkdirSync(join(root, 'first-call'));
    writeFileSync(join(root, 'pool', 'ann-2.yaml'), '');
    symlinkSync(root, join(root, 'pool', 'round'));
    symlinkSync('../pool/ann-2.yaml', join(root, 'first-call', 'ann.yaml'));
    symlinkSync('../../other/z.yaml', join(root, 'first-call', 'zoe.yaml'));
    symlinkSync('nowhere.yaml', join(root, 'first-call', 'lost.yaml'));
    symlinkSync('self.yaml', join(root, 'first-call', 'self.yaml'));
    const found = await findFiles(['linked'], cwd);
    assert.deepEqual(
      found.files.map(({ file, fault }) => [file.slice('linked/'.length), fault]),
      [
        ['first-call/ann.yaml', undefined],
        ['first-call/lost.yaml', undefined],
        ['first-call/self.yaml', undefined],
        ['first-call/zoe.yaml', 'outside'],
        ['pool/ann-2.yaml', undefined],
      ],
    );
    assert.deepEqual(found.links, ['linked/pool/round']);
  });
});

describe('the exercise of a file', () => {
  const all = ['first-call', 'error-contract'];
  for (const [file, expected] of [
    ['class/first-call/openapi.yaml', { exercise: 'first-call' }],
    ['/abs/error-contract/ann.yaml', { exercise: 'error-contract' }],
    ['first-call/ann.yaml', { exercise: 'first-call' }],
    ['fist-call/ann.yaml', { folder: 'fist-call', close: 'first-call' }],
    ['first-call/ann/openapi.yaml', { folder: 'ann' }],
    ['ann.yaml', { folder: '' }],
  ] as const)
    it(file, () => assert.deepEqual(exerciseOf(file, all), expected));
});
