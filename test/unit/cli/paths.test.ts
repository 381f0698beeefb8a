import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from './run-cli';

const SPEC = 'openapi: 3.1.0\ninfo: { title: T, version: 1 }\npaths: {}\n';
const isWindows = process.platform === 'win32';

describe('the paths of files', function () {
  this.timeout(60_000);
  let folder: string;
  const write = (name: string) => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), SPEC);
  };
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'api-kata-paths-')))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const uriIn = (args: string[], cwd: string, env: Record<string, string> = {}) => {
    const { stdout } = api(['lint', ...args, '--format', 'sarif'], cwd, { env });
    const log = JSON.parse(stdout) as { runs: { artifacts: { location: { uri: string } }[] }[] };
    return log.runs[0]?.artifacts.map(({ location }) => location.uri);
  };
  const annotated = (args: string[], cwd: string, env: Record<string, string> = {}) =>
    /file=([^,]*),/.exec(api(['lint', ...args, '--format', 'github'], cwd, { env }).stdout)?.[1];

  it('begin at the root of the repository, without dots', () => {
    write('repo/apis/a.yaml');
    mkdirSync(join(folder, 'repo', '.git'));
    const cwd = join(folder, 'repo', 'apis');
    for (const name of ['a.yaml', './a.yaml', '../apis/./a.yaml', join(cwd, 'a.yaml')]) {
      assert.deepEqual(uriIn([name], cwd), ['apis/a.yaml'], name);
      assert.equal(annotated([name], cwd), 'apis/a.yaml', name);
    }
    assert.equal(annotated(['../../repo/apis/a.yaml'], cwd), 'apis/a.yaml');
    assert.equal(annotated(['repo/apis/a.yaml'], folder), 'apis/a.yaml', 'from outside');
  });

  it('begin at the workspace of GitHub where they lie in it', () => {
    write('work/apis/a.yaml');
    write('b.yaml');
    const env = { GITHUB_WORKSPACE: join(folder, 'work') };
    assert.equal(annotated(['a.yaml'], join(folder, 'work', 'apis'), env), 'apis/a.yaml');
    assert.equal(annotated(['b.yaml'], folder, env), 'b.yaml');
    if (isWindows) return;
    symlinkSync(join(folder, 'work'), join(folder, 'link'));
    assert.equal(annotated(['a.yaml'], join(folder, 'link', 'apis'), env), 'apis/a.yaml');
  });

  it('begin at the working folder elsewhere', () => {
    write('a/x.yaml');
    assert.deepEqual(uriIn(['./a/../a/x.yaml'], folder), ['a/x.yaml']);
  });

  it('may be patterns that the shell has left', () => {
    for (const name of ['b.yaml', 'a.yaml', 'deep/er/c.json', 'notes.txt', 'x[1].yaml']) write(name);
    const reviewed = (...words: string[]) => {
      const { stdout } = api(['lint', ...words, '--format', 'json'], folder);
      return [JSON.parse(stdout) as { file: string } | { file: string }[]].flat().map(({ file }) => file);
    };
    assert.deepEqual(reviewed('*.yaml'), ['a.yaml', 'b.yaml', 'x[1].yaml']);
    assert.deepEqual(reviewed('**/*.{yaml,json}'), ['a.yaml', 'b.yaml', 'deep/er/c.json', 'x[1].yaml']);
    assert.deepEqual(reviewed('x[1].yaml'), ['x[1].yaml'], 'what exists is no pattern');
    assert.deepEqual(reviewed('b.yaml', './[a].yaml'), ['b.yaml', 'a.yaml']);
    const { status, stderr } = api(['lint', 'none/*.yaml'], folder);
    assert.deepEqual([status, stderr.trim()], [2, 'There is no file none/*.yaml. Check the path.']);
  });

  it('are not written over by way of a pattern', () => {
    write('a.yaml');
    const { status, stderr } = api(['lint', '*.yaml', '--format', 'json', '--output', 'a.yaml'], folder);
    assert.equal(status, 2);
    assert.match(stderr, /would overwrite a file under review/);
  });

  it('are refused at once where no folder can be made', function () {
    if (process.platform !== 'linux') this.skip();
    const { status, stderr } = api(['start', 'first-call', '--dir', '/proc/x'], folder);
    assert.equal(status, 2);
    assert.match(stderr, /^\/proc\/x\/.* cannot be written/);
  });
});
