import { readdirSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { isObject, type JsonObject } from '../../../../src/core/json';
import { applyPatch } from '../../../../src/core/proof/json-patch';
import type { RawMutants } from '../../../../src/core/proof/raw-files';
import { blocksOf } from '../../rules/pages';

/** A spec of this repository, and where it stands. */
export interface NamedSpec {
  name: string;
  spec: JsonObject;
}

/** Every spec of the repository that can be read: of exercises, of tests, and on pages. */
export function committedSpecs(): Record<string, NamedSpec[]> {
  const slugs = readdirSync('exercises', { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? [one.name] : [],
  );
  const specs = readdirSync('test/fixtures/specs').filter((name) => /\.(yaml|json)$/.test(name));
  return {
    'the exercises': slugs.flatMap((slug) => [...answersOf(slug), ...mutantsOf(slug)]),
    'published documents': specs.map((name) => fileAt(`test/fixtures/specs/${name}`)),
    'documents that break rules': [...waivable(), fileAt('test/fixtures/edits/every-feature.yaml')],
    'the pages of rules': [...snippets()],
  };
}

function fileAt(path: string): NamedSpec {
  return { name: path, spec: parse(readFileSync(path, 'utf8')) as JsonObject };
}

function answersOf(slug: string): NamedSpec[] {
  const others = readdirSync(`exercises/${slug}/solutions`).map((name) => `solutions/${name}`);
  return ['stub.yaml', 'solution.yaml', ...others].map((name) => fileAt(`exercises/${slug}/${name}`));
}

function mutantsOf(slug: string): NamedSpec[] {
  const { mutants } = parse(readFileSync(`exercises/${slug}/mutants.yaml`, 'utf8')) as RawMutants;
  return mutants.map(({ id, of, edits }) => ({
    name: `${slug}: ${id}`,
    spec: applyPatch(fileAt(`exercises/${slug}/${of}`).spec, edits),
  }));
}

function waivable(): NamedSpec[] {
  const path = 'test/fixtures/waivable.yaml';
  return parseAllDocuments(readFileSync(path, 'utf8')).map((document, i) => ({
    name: `${path} ${i}`,
    spec: document.toJS() as JsonObject,
  }));
}

const HEAD = {
  openapi: '3.1.0',
  info: { title: 'Messages API', version: '1.0.0' },
  servers: [{ url: 'https://api.acme.example' }],
  paths: {},
};

/** What pages show as bad and as good, with a head where it has none. */
function* snippets(): Generator<NamedSpec> {
  for (const page of readdirSync('rulesets/docs').filter((name) => /^(?!README).*\.md$/.test(name)))
    for (const [i, block] of blocksOf('en', page.slice(0, -'.md'.length)).entries()) {
      const [document] = parseAllDocuments(block);
      const spec: unknown = document && document.errors.length === 0 ? document.toJS() : undefined;
      if (isObject(spec)) yield { name: `${page} ${i}`, spec: { ...HEAD, ...spec } };
    }
}
