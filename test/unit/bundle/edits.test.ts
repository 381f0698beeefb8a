import assert from 'node:assert/strict';
import { parse } from 'yaml';
import type { Folder, HostFile } from '../../../src/core/bundle/folder';
import { contractOf } from '../../../src/core/contract/build';
import { PieceCache } from '../../../src/core/document/piece-cache';
import { read, type SpecDocument } from '../../../src/core/document/read';
import type { JsonObject } from '../../../src/core/json';
import { textsIn } from '../../../src/core/texts/texts';
import { shippedKata } from '../../../src/engine/engine';
import { startingTexts } from '../document/starting-texts';
import { LAYOUTS, split } from './split';

/** The files of a split spec, some of them edited. Those that are not are the same objects as before. */
class Edited {
  private readonly files: Map<string, HostFile>;

  constructor(
    public document: string,
    files: ReadonlyMap<string, string>,
  ) {
    this.files = new Map([...files].map(([path, text]) => [path, { text }]));
  }

  get paths(): string[] {
    return [...this.files.keys()];
  }

  edit(path: string, change: (text: string) => string | undefined): void {
    const text = change(this.files.get(path)?.text ?? '');
    if (text === undefined) this.files.delete(path);
    else this.files.set(path, { text });
  }

  get folder(): Folder {
    return { document: 'apis/openapi.yaml', read: (path) => this.files.get(path) ?? 'missing' };
  }

  /** Of files that nobody has read before. */
  get fresh(): Folder {
    const copies = new Map([...this.files].map(([path, { text }]) => [path, { text }]));
    return { document: 'apis/openapi.yaml', read: (path) => copies.get(path) ?? 'missing' };
  }
}

const lines = (text: string) => text.split('\n');
const without = (text: string, at: number) =>
  lines(text)
    .filter((_, i) => i !== at)
    .join('\n');

describe('an edit of a spec in several files', function () {
  this.timeout(120_000);

  for (const name of ['every-feature', 'much-wrong', 'send-exactly-once'])
    for (const layout of LAYOUTS)
      it(`says of ${name} what is said of files never read before (${layout})`, async () => {
        const whole = split(parse(startingTexts.get(name) ?? '') as JsonObject, layout);
        const edited = new Edited(whole.document, whole.files);
        const warm = shippedKata();
        const cold = shippedKata();
        const check = async (what: string) => {
          const [kept, anew] = [
            await warm.lint('apis/openapi.yaml', edited.document, { folder: edited.folder }),
            await cold.lint(what, edited.document, { folder: edited.fresh }),
          ];
          // What files are called follows the name of the document.
          const unnamed = (one: { related?: readonly object[] }) => ({
            ...one,
            file: undefined,
            ...(one.related ? { related: one.related.map((place) => ({ ...place, file: undefined })) } : {}),
          });
          const plain = ({ findings, complete }: typeof kept) =>
            JSON.stringify({ findings: findings.map(unnamed), complete }, null, 1);
          assert.equal(plain(kept), plain(anew), what);
        };
        await check('apis/before.yaml');
        for (let n = 0; n < 6; n++) {
          const path = edited.paths[(n * 7) % edited.paths.length] ?? '';
          const at = (n * 13) % 20;
          const before = edited.folder.read(path);
          edited.edit(path, (text) => without(text, at));
          await check(`apis/${n} line ${at} of ${path}`);
          if (typeof before === 'object') edited.edit(path, () => before.text);
          edited.document =
            n % 2 === 0 ? without(edited.document, lines(edited.document).length - 3 - n) : whole.document;
          await check(`apis/${n} document`);
        }
        edited.edit(edited.paths[0] ?? '', () => undefined);
        await check('apis/a file less');
      });

  it('leaves alone what it does not touch', () => {
    const spec = parse(startingTexts.get('museum') ?? '') as JsonObject;
    const { document, files } = split(spec, 'a-file-each');
    const edited = new Edited(document, files);
    const cache = new PieceCache();
    const operations = () => {
      const reading = read(edited.document, textsIn('en'), { most: 1_000_000, folder: edited.folder }, cache);
      assert.ok(reading.readable);
      return contractOf((reading.document satisfies SpecDocument).root).operations;
    };
    const before = operations();
    assert.ok(before.length > 5);
    edited.document = edited.document.replace(/title: .*/, 'title: Another name');
    assert.deepEqual(
      operations().map((one, i) => one === before[i]),
      before.map(() => true),
    );
    const [first = ''] = edited.paths;
    edited.edit(first, (text) => text.replace('summary', 'x-summary'));
    const kept = operations().filter((one, i) => one === before[i]).length;
    assert.ok(kept > 0 && kept < before.length, `${kept} of ${before.length}`);
  });
});
