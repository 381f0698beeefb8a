import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { api } from './run-cli';

const spec = (operations: string) =>
  `openapi: 3.1.0\ninfo: { title: Parcels, version: '1' }\npaths:\n  /parcels:\n${operations}`;
const GET = "    get: { responses: { '200': { description: ok } } }\n";
const POST = "    post: { responses: { '201': { description: ok } } }\n";

/** `git:<revision>:<path>` in a repository of its own: two versions, and names that look like options. */
describe('a version as git keeps it', function () {
  this.timeout(60_000);
  let home: string;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: home, stdio: 'pipe' });
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'api-kata-git-'));
    git('init', '--quiet');
    mkdirSync(join(home, 'apis'));
    writeFileSync(join(home, 'apis', 'openapi.yaml'), spec(GET + POST));
    writeFileSync(join(home, '-p.yaml'), spec(GET + POST));
    git('add', '--all');
    const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@courier.example', '-c', 'commit.gpgsign=false'];
    git(...who, 'commit', '--quiet', '--message', 'Two operations');
    writeFileSync(join(home, 'apis', 'openapi.yaml'), spec(GET));
  });
  after(() => rmSync(home, { recursive: true }));

  it('is compared with the file', () => {
    const { status, stdout } = api(['diff', 'git:HEAD:apis/openapi.yaml', 'apis/openapi.yaml'], home);
    assert.match(stdout, /^BREAKING {2}apis\/openapi\.yaml:4:3 {2}operation-removed/);
    assert.equal(status, 1);
  });

  it('is found from a folder below, and may be the revision', () => {
    const args = ['diff', 'openapi.yaml', 'git:HEAD:./openapi.yaml'];
    const { status, stdout } = api(args, join(home, 'apis'));
    assert.match(stdout, /0 breaking, 0 risky, 1 safe\./);
    assert.equal(status, 0);
  });

  it('may have a name that looks like an option', () => {
    const { status, stdout } = api(['diff', 'git:HEAD:-p.yaml', 'apis/openapi.yaml'], home);
    assert.match(stdout, /operation-removed/);
    assert.equal(status, 1);
  });

  for (const [source, says] of [
    ['git:no-such-branch:apis/openapi.yaml', /cannot be read: git says “[^”]*no-such-branch[^”]*”\.$/m],
    ['git:HEAD:gone.yaml', /cannot be read: git says “[^”]*gone\.yaml[^”]*”\.$/m],
    [
      'git:--output=stolen:apis/openapi.yaml',
      /names no revision: --output=stolen would be an option of git\./,
    ],
  ] as const)
    it(`${source} is refused in a sentence`, () => {
      const { status, stdout, stderr } = api(['diff', source, 'apis/openapi.yaml'], home);
      assert.match(stderr, says);
      assert.equal(stdout, '');
      assert.equal(status, 2);
      assert.ok(!existsSync(join(home, 'stolen:apis')) && !existsSync(join(home, 'stolen')));
    });
});
