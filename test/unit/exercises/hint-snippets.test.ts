import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { type Document, isMap, isSeq, parse, parseDocument } from 'yaml';
import { parseHints } from '../../../src/core/exercises/load';
import { fromFragment, valueAt, type JsonObject } from '../../../src/core/json';
import { shippedKata } from '../../../src/engine/engine';
import { assertPlainYaml } from '../rules/pages';

/** Where a snippet goes: into which file of the exercise, and where each of its keys (`*`: all others) stands there. */
interface Place {
  file?: string;
  keys: Record<string, string[]>;
}

const SEND = ['paths', '/messages', 'post'];
const CONTENT = [...SEND, 'requestBody', 'content', 'application/json'];

const BATCH = ['paths', '/messages/batch', 'post'];

const PLACES: Record<string, Record<string, Place>> = {
  'first-call': {
    'copyable-request': { keys: { '*': [...SEND, 'requestBody'] } },
    'comparable-answer': { keys: { '*': [...SEND, 'responses'] } },
    'message-lookup': { keys: { '*': ['paths'] } },
    'credential-stated': { file: 'stub.yaml', keys: { '*': [] } },
    'first-refusals': { keys: { '*': SEND } },
    'few-inputs': { keys: { '*': ['components', 'schemas'] } },
  },
  'error-contract': {
    'failures-documented': { keys: { get: ['paths', '/messages'] } },
    'one-shape': { keys: { '*': [] } },
    'stable-code': { keys: { '*': ['components', 'schemas', 'Problem', 'properties'] } },
    'media-type': { keys: { '*': ['components', 'responses', 'InvalidRequest'] } },
    'doc-link': {
      keys: {
        properties: ['components', 'schemas', 'Problem'],
        example: ['components', 'responses', 'InvalidKey', 'content', 'application/problem+json'],
      },
    },
    'request-id': { keys: { '*': ['components', 'responses', 'InvalidRequest'] } },
  },
  'send-exactly-once': {
    'retry-safe-send': { keys: { '*': SEND } },
    'key-bounded': { keys: { '*': ['components', 'parameters', 'IdempotencyKey'] } },
    'conflicts-documented': { keys: { '*': SEND } },
    'refusals-documented': {
      keys: { post: ['paths', '/messages'], get: ['paths', '/messages/{message_id}'] },
    },
    'copyable-retry': { file: 'solutions/body-token.yaml', keys: { '*': CONTENT } },
  },
  'pick-a-version': {
    'one-place': { keys: { '*': SEND } },
    'silence-is-defined': { keys: { '*': ['components', 'parameters', 'LarklineVersion'] } },
    'one-form': { keys: { '*': ['components', 'schemas'] } },
    'answer-says-it': { keys: { '*': [...SEND, 'responses', '201'] } },
    'events-have-one': { keys: { '*': ['components', 'schemas'] } },
    refused: { keys: { '*': [...SEND, 'responses'] } },
  },
  'deprecate-gracefully': {
    'nothing-gone': { keys: { '*': ['paths'] } },
    dated: { keys: { '*': ['components', 'schemas', 'Session', 'properties'] } },
    'successor-works': { keys: { '*': ['components', 'schemas', 'Session', 'properties'] } },
    'successor-named': { keys: { '*': ['paths', '/v1/calls', 'get'] } },
    'told-at-run-time': { keys: { '*': ['paths', '/v1/calls', 'get', 'responses', '200'] } },
  },
  'conditional-updates': {
    'version-is-read': { keys: { '*': ['paths', '/flows/{flow_id}', 'get', 'responses'] } },
    'writes-are-conditional': { keys: { '*': [] } },
    'stale-is-told': { keys: { '*': ['paths', '/flows/{flow_id}', 'patch', 'responses'] } },
    'forgotten-is-told': { keys: { '*': ['paths', '/flows/{flow_id}', 'delete', 'responses'] } },
    'only-what-changed': { keys: { '*': ['paths', '/flows/{flow_id}'] } },
    'refusals-documented': { keys: { '*': ['paths', '/flows/{flow_id}/activate', 'post', 'responses'] } },
  },
  'bulk-partial-failure': {
    'result-per-item': { keys: { '*': BATCH } },
    'item-error': { keys: { '*': ['components', 'schemas', 'MessageResult', 'properties'] } },
    'named-by-the-caller': { keys: { '*': ['components', 'schemas', 'BatchMessage'] } },
    'repeat-is-told': { keys: { '*': ['components', 'schemas', 'MessageResult', 'properties'] } },
    size: {
      keys: {
        messages: [...BATCH, 'requestBody', 'content', 'application/json', 'schema', 'properties'],
        '*': [...BATCH, 'responses'],
      },
    },
    counts: { keys: { '*': ['components', 'schemas', 'BatchResult'] } },
    'refusals-documented': { keys: { '*': ['paths', '/messages/{message_id}', 'get', 'responses'] } },
  },
  'message-logs': {
    'walk-without-holes': {
      keys: { parameters: ['paths', '/messages', 'get'], '*': ['components', 'schemas', 'MessagePage'] },
    },
    'find-the-failed': { keys: { '*': ['paths', '/messages', 'get'] } },
    'why-it-failed': { keys: { '*': ['components', 'schemas', 'Message', 'properties'] } },
    'one-life': { keys: { '*': ['components', 'schemas', 'Message', 'properties'] } },
    'goes-on': {
      keys: { description: ['paths', '/messages', 'get'], '*': ['components', 'schemas', 'MessagePage'] },
    },
    times: { keys: { '*': ['components', 'schemas', 'Message', 'properties'] } },
  },
  'names-for-sdks': {
    'method-names': { keys: { '*': ['paths'] } },
    'one-word-per-thing': { keys: { '*': ['components', 'schemas'] } },
    grouped: { keys: { '*': [] } },
    'time-window': { keys: { '*': ['paths', '/messages', 'get'] } },
  },
  'break-the-api': {
    'requests-still-accepted': { keys: { '*': SEND } },
    'answers-still-understood': { keys: { '*': ['components', 'schemas', 'Message', 'properties'] } },
    'leak-closed': { keys: { '*': ['paths'] } },
    'break-on-record': { keys: { '*': [] } },
  },
};
const slugs = readdirSync('exercises').filter((name) => statSync(`exercises/${name}`).isDirectory());

const kata = shippedKata();
const textOf = (path: string) => readFileSync(`exercises/${path}`, 'utf8');
const themes = new Map(kata.rules().map(({ id, category }) => [id, category]));

describe('the YAML in hints, put where it belongs', function () {
  this.timeout(60_000);
  for (const slug of slugs)
    for (const name of ['hints.md', 'hints.zh-cn.md'])
      for (const [goal, tiers] of parseHints(textOf(`${slug}/${name}`)))
        for (const [, snippet = ''] of tiers.join('\n').matchAll(/^```yaml\n([^]*?)^```$/gm))
          it(`adds no fault: ${goal} in ${slug}/${name}`, async () => {
            const place = PLACES[slug]?.[goal];
            assert.ok(place, 'PLACES does not say where it goes');
            assertPlainYaml(snippet);
            const before = textOf(`${slug}/${place.file ?? 'solution.yaml'}`);
            const known = new Set(await faultsOf(before));
            const after = await faultsOf(put(before, snippet, place));
            assert.deepEqual(
              after.filter((one) => !known.has(one)),
              [],
            );
          });
});

/** What is wrong whatever one's taste: what the engine itself says, findings of correctness, and errors. */
async function faultsOf(text: string): Promise<string[]> {
  const { findings } = await kata.lint('openapi.yaml', text);
  return findings
    .filter(
      ({ rule, severity }) => severity === 'error' || (themes.get(rule) ?? 'correctness') === 'correctness',
    )
    .map(({ rule, message }) => `${rule}: ${message}`);
}

/** The text with a snippet in it: maps are merged, parameters are added, everything else is replaced. */
function put(text: string, snippet: string, { keys }: Place): string {
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(parse(snippet) as Record<string, unknown>))
    merge(document, [...(keys[key] ?? keys['*'] ?? []), key], value);
  return document.toString();
}

function merge(document: Document, path: string[], value: unknown): void {
  const isMergeable = (one: unknown) => isMap(one) && !one.has('$ref');
  if (isMergeable(document.createNode(value)) && isMergeable(document.getIn(path)))
    for (const [key, member] of Object.entries(value as object)) merge(document, [...path, key], member);
  else if (path.at(-1) === 'parameters' && isSeq(document.getIn(path))) {
    const added = value as { name?: string }[];
    const before = document.toJS() as JsonObject;
    const old = valueAt(before, path) as JsonObject[];
    const nameOf = ({ name, $ref }: JsonObject) =>
      typeof $ref === 'string' ? valueAt(before, [...fromFragment($ref.slice(1)), 'name']) : name;
    const kept = old.filter((one) => !added.some(({ name }) => name === nameOf(one)));
    document.setIn(path, document.createNode([...kept, ...added]));
  } else document.setIn(path, value);
}
