import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SpecFolders } from '../../../src/worker/spec-folders';

describe('the files that a spec refers to, on disk', () => {
  let home = '';
  let root = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'spec-folders-'));
    root = join(home, 'apis');
    mkdirSync(join(root, 'schemas'), { recursive: true });
    writeFileSync(join(home, 'secret.yaml'), 'type: string\n');
    writeFileSync(join(root, 'schemas', 'pet.yaml'), 'type: object\n');
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));
  const folderIn = (folders = new SpecFolders(), open: [string, string][] = []) =>
    folders.of({ root, document: 'openapi.yaml', open });

  it('are read below the folder', () => {
    assert.deepEqual(folderIn().read('schemas/pet.yaml'), { text: 'type: object\n' });
    assert.equal(folderIn().read('schemas/none.yaml'), 'missing');
    assert.equal(folderIn().read('schemas/pet.yaml/more'), 'missing');
    assert.equal(folderIn().read('schemas'), 'missing');
  });

  it('are never read outside of it, through a link of a file or of a folder neither', function () {
    assert.equal(folderIn().read('../secret.yaml'), 'outside');
    try {
      symlinkSync(join(home, 'secret.yaml'), join(root, 'file.yaml'));
      symlinkSync(home, join(root, 'folder'));
      symlinkSync(join(root, 'schemas', 'pet.yaml'), join(root, 'within.yaml'));
    } catch {
      return this.skip();
    }
    assert.equal(folderIn().read('file.yaml'), 'outside');
    assert.equal(folderIn().read('folder/secret.yaml'), 'outside');
    assert.deepEqual(folderIn().read('within.yaml'), { text: 'type: object\n' });
  });

  it('are no pipes, which would never end', function () {
    if (spawnSync('mkfifo', [join(root, 'pipe.yaml')]).status !== 0) return this.skip();
    assert.equal(folderIn().read('pipe.yaml'), 'missing');
  });

  it('are the same objects until they change', () => {
    const folders = new SpecFolders();
    const first = folderIn(folders).read('schemas/pet.yaml');
    assert.equal(folderIn(folders).read('schemas/pet.yaml'), first);
    writeFileSync(join(root, 'schemas', 'pet.yaml'), 'type: array\n');
    assert.deepEqual(folderIn(folders).read('schemas/pet.yaml'), { text: 'type: array\n' });
  });

  it('are what an editor shows, where one has them open', () => {
    const folders = new SpecFolders();
    const open: [string, string][] = [['schemas/pet.yaml', 'type: integer\n']];
    const shown = folderIn(folders, open).read('schemas/pet.yaml');
    assert.deepEqual(shown, { text: 'type: integer\n' });
    assert.equal(folderIn(folders, open).read('schemas/pet.yaml'), shown);
    assert.deepEqual(folderIn(folders).read('schemas/pet.yaml'), { text: 'type: object\n' });
  });
});
