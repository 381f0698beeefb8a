import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/report';
import { LintedFiles, type SpecPlace } from '../../../src/extension/checking/linted-files';
import { shippedKata } from '../../../src/engine/engine';
import { handlers } from '../../../src/worker/handlers';
import { NotChecked, type WorkerClient } from '../../../src/worker/client';
import type { Kind, Params, Result } from '../../../src/worker/protocol';

const kata = shippedKata();

/** The real engine without a worker; files are those of an editor. */
class Engine implements WorkerClient {
  asked = 0;
  failing: NotChecked | undefined;
  constructor(private readonly files: ReadonlyMap<string, string>) {}
  request = async <K extends Kind>(_key: string, kind: K, params: Params<K>): Promise<Result<K>> => {
    this.asked++;
    if (this.failing) throw this.failing;
    const context = {
      kataOf: () => kata,
      compare: () => Promise.reject(new Error('not asked for')),
      prove: () => Promise.reject(new Error()),
      filesIn: () => () => Promise.reject(new Error()),
      specFolder: ({ document }: { document: string }) => ({
        document,
        read: (path: string) => {
          const text = this.files.get(path);
          return text === undefined ? ('missing' as const) : { text };
        },
      }),
      step: () => {},
    };
    return handlers[kind](params, context);
  };
  warmUp() {}
  dispose() {}
}

class FakeDocument {
  version = 1;
  isClosed = false;
  constructor(
    readonly uri: string,
    readonly text: string,
  ) {}
  getText = () => this.text;
}

const ROOT = 'file:///w/';
const place = (key: string): SpecPlace => ({
  folder: { root: '/w', document: key.slice(ROOT.length) },
  keyOf: (path) => ROOT + path,
});
const spec = (name: string) =>
  new FakeDocument(
    `${ROOT}${name}`,
    "openapi: 3.1.0\ninfo: { title: Pets, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n    Pet: { $ref: schemas/pet.yaml }\n",
  );
const BAD = 'type: object\nproperties:\n  size: { type: string, minLength: 5, maxLength: 2 }\n';
const PET = `${ROOT}schemas/pet.yaml`;
const rules = (findings: readonly Finding[] | undefined) => findings?.map(({ rule }) => rule);

function setUp() {
  const files = new Map([['schemas/pet.yaml', BAD]]);
  const engine = new Engine(files);
  const linted = new LintedFiles(engine, 'en', place, () => 'review', 1);
  const told: string[] = [];
  linted.onDidChange((key) => told.push(key));
  const next = () =>
    new Promise<void>((resolve) => {
      const subscription = linted.onDidChange(() => {
        subscription.dispose();
        resolve();
      });
    });
  return { files, engine, linted, told, next };
}

describe('a linted spec in several files', () => {
  it('has its findings on the file where the fault is', async () => {
    const { linted, told } = setUp();
    const document = spec('openapi.yaml');
    assert.deepEqual(await linted.lint(document, 'openapi.yaml'), { findings: 1 });
    assert.deepEqual(rules(linted.findings(document.uri)), []);
    assert.deepEqual(rules(linted.findings(PET)), ['schema-bounds-satisfiable']);
    assert.deepEqual(told, [document.uri, PET]);
    assert.ok(linted.has(document.uri) && !linted.has(PET));
  });

  it('is linted again after an edit of a file that it refers to, and of no other', async () => {
    const { files, engine, linted, next } = setUp();
    const document = spec('openapi.yaml');
    await linted.lint(document, 'openapi.yaml');
    linted.touch(`${ROOT}schemas/other.yaml`);
    files.set('schemas/pet.yaml', 'type: object\n');
    const changed = next();
    linted.touch(PET);
    linted.touch(PET);
    await changed;
    assert.equal(engine.asked, 2);
    assert.equal(linted.findings(PET), undefined);
    files.set('schemas/pet.yaml', BAD);
    const again = next();
    linted.touch(PET);
    await again;
    assert.deepEqual(rules(linted.findings(PET)), ['schema-bounds-satisfiable']);
  });

  it('is linted again after an edit of its own', async () => {
    const { engine, linted, next } = setUp();
    const document = spec('openapi.yaml');
    await linted.lint(document, 'openapi.yaml');
    document.version++;
    const changed = next();
    linted.touch(document.uri);
    await changed;
    assert.equal(engine.asked, 2);
  });

  it('has no findings once it is closed, also where its lint was under way', async () => {
    const { linted, told } = setUp();
    const document = spec('openapi.yaml');
    const linting = linted.lint(document, 'openapi.yaml');
    linted.close(document.uri);
    assert.equal(await linting, undefined);
    assert.ok(!linted.has(document.uri));
    assert.deepEqual(told, []);
  });

  it('is linted again after a folder came or went that it refers into', async () => {
    const { files, engine, linted, next } = setUp();
    await linted.lint(spec('openapi.yaml'), 'openapi.yaml');
    files.set('schemas/pet.yaml', 'type: object\n');
    linted.touch(`${ROOT}schem`);
    const changed = next();
    linted.touch(`${ROOT}schemas`);
    await changed;
    assert.equal(engine.asked, 2);
    assert.equal(linted.findings(PET), undefined);
  });

  it('is linted again once a file is there that was missing, and after a trouble', async () => {
    const { files, engine, linted, next } = setUp();
    files.clear();
    const document = spec('openapi.yaml');
    await linted.lint(document, 'openapi.yaml');
    assert.deepEqual(rules(linted.findings(document.uri)), ['external-ref']);
    engine.failing = new NotChecked('time-limit');
    const failed = next();
    linted.touch(PET);
    await failed;
    assert.deepEqual(rules(linted.findings(document.uri)), []);
    engine.failing = undefined;
    files.set('schemas/pet.yaml', BAD);
    const again = next();
    linted.touch(PET);
    await again;
    assert.deepEqual(rules(linted.findings(PET)), ['schema-bounds-satisfiable']);
  });

  it('takes its findings along when it is closed, and leaves those of another spec', async () => {
    const { linted, told } = setUp();
    const [one, two] = [spec('one.yaml'), spec('two.yaml')];
    await linted.lint(one, 'one.yaml');
    await linted.lint(two, 'two.yaml');
    assert.equal(linted.findings(PET)?.length, 1);
    linted.close(one.uri);
    assert.equal(linted.findings(PET)?.length, 1);
    told.length = 0;
    linted.close(two.uri);
    assert.equal(linted.findings(PET), undefined);
    assert.deepEqual(told, [two.uri, PET]);
  });

  it('is one file where nothing is on disk', async () => {
    const { engine } = setUp();
    const linted = new LintedFiles(engine, 'en');
    const document = spec('openapi.yaml');
    await linted.lint(document, 'openapi.yaml');
    assert.deepEqual(rules(linted.findings(document.uri)), ['external-ref']);
  });
});
