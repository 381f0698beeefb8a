import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { picture } from '../harness/picture';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { installVsix } from '../harness/install-vsix';
import { exerciseRow, feedback, openApiKata, sidePage, squiggles } from '../harness/words';

const VSIX = process.env.API_KATA_VSIX ?? 'api-kata-0.1.0.vsix';

describe('The VSIX', () => {
  let own: string;
  let installed: string;
  let workbench: Workbench | undefined;

  before(async () => {
    own = mkdtempSync(join(tmpdir(), 'api-kata-vsix-'));
    installed = await installVsix(VSIX, join(own, 'extensions'));
  });
  after(async () => {
    await workbench?.close();
    rmSync(own, { recursive: true, force: true });
  });

  it('holds what the extension reads, and nothing it does not', () => {
    const files = filesBelow(installed);
    const top = new Set(files.map((file) => file.split('/')[0]));
    const wanted = ['dist', 'exercises', 'l10n', 'media', 'package.json', 'package.nls.json'];
    for (const name of wanted) assert.ok(top.has(name), `${name} is missing`);
    for (const name of ['catalog.zh-cn', 'exercises/first-call.en', 'rule-pages'])
      assert.ok(files.includes(join('dist', 'content', `${name}.json`)), `${name} is missing`);
    for (const page of ['request-example.en.md', 'request-example.zh-cn.md'])
      assert.ok(files.includes(join('dist', 'content', 'rules', page)), `${page} is missing`);
    const unwanted = files.filter((file) =>
      /(^|\/)(src|test|scripts|node_modules|\.[^/]+)\/|\.(ts|map)$/.test(file),
    );
    assert.deepEqual(unwanted, []);
  });

  it('stays small', () => {
    const megabytes = statSync(VSIX).size / 1024 / 1024;
    assert.ok(megabytes < 5, `${megabytes.toFixed(1)} MB`);
  });

  it('does not know where it was built', () => {
    const here = process.cwd();
    const telling = filesBelow(installed).filter((file) =>
      readFileSync(join(installed, file)).includes(here),
    );
    assert.deepEqual(telling, []);
  });

  it('opens an exercise and reviews it, with nothing of the checkout beside it', async () => {
    workbench = await openWorkbench({ extensionsDir: join(own, 'extensions') });
    const { page, folder } = workbench;
    await openApiKata(page);
    await exerciseRow(page, /^Sign-up to first message/).click();
    await sidePage(page).getByRole('heading', { level: 1 }).waitFor();
    await squiggles(page).first().waitFor();
    await feedback(page);
    await picture(page, 'from-the-vsix');
    assert.ok(existsSync(join(folder, 'first-call', 'openapi.yaml')));
  });

  it('carries a command line that runs by itself', () => {
    const listed = execFileSync(process.execPath, [join(installed, 'dist', 'cli.js'), 'list'], {
      encoding: 'utf8',
      cwd: own,
    });
    assert.match(listed, /first-call/);
  });
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}
