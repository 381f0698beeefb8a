import assert from 'node:assert/strict';
import { selected } from '../../../src/core/grading/evidence/select';
import { ADDRESS, answer, contractIn, event, factTable, header, spec } from './versions-spec';

describe('evidence about versions of events, and their form', () => {
  factTable({
    'in-event': [
      [
        'a number that is fixed',
        {
          delivery: event(
            '{ oneOf: [{ required: [version], properties: { version: { type: integer, const: 1 } } }, { required: [version], properties: { version: { type: integer, const: 2 } } }] }',
          ),
        },
        true,
      ],
      [
        'a number that is not',
        { delivery: event('{ required: [version], properties: { version: { type: integer } } }') },
        false,
      ],
      ['Norwegian', { delivery: event('{ properties: { hendelsesversjon: { type: integer } } }') }, true],
      ['German', { delivery: event('{ properties: { ereignisVersion: { type: string } } }') }, true],
      ['nothing', {}, false],
      ['a field', { delivery: event('{ properties: { schema_version: { type: string } } }') }, true],
      [
        'one that may be missing',
        { delivery: event('{ required: [id], properties: { id: {}, schema_version: { type: string } } }') },
        false,
      ],
      [
        'that of CloudEvents itself',
        { delivery: event("{ properties: { specversion: { const: '1.0' } } }") },
        false,
      ],
      [
        'the schema that CloudEvents name',
        { delivery: event('{ properties: { dataschema: { const: https://acme.dev/message/v3 } } }') },
        true,
      ],
      [
        'a header',
        { delivery: event('{}', 'parameters: [{ name: X-Acme-Event-Version, in: header }], ') },
        true,
      ],
      ['a short name', { delivery: event('{ properties: { event_v: { type: integer } } }') }, true],
      [
        'a bare `version`, said of the event',
        {
          delivery: event(
            '{ properties: { meta: { properties: { version: { type: integer, description: Die Version dieses Ereignisses. } } } } }',
          ),
        },
        true,
      ],
      [
        'a bare `version` that counts changes',
        {
          delivery: event(
            '{ properties: { version: { type: integer, description: Goes up with every change of this message; drop events that come late. } } }',
          ),
        },
        false,
      ],
      [
        'a bare `version` of the event',
        { delivery: event('{ properties: { event: { properties: { version: { type: string } } } } }') },
        true,
      ],
      [
        'the version of the thing',
        { delivery: event('{ properties: { data: { properties: { version: { type: string } } } } }') },
        false,
      ],
    ],
    'in-type': [
      ['each type', { delivery: event('{ properties: { type: { enum: [a.v1, b.v2] } } }') }, true],
      ['one of two', { delivery: event('{ properties: { type: { enum: [a.v1, b] } } }') }, false],
    ],
    'of-events': [
      ['nothing', {}, false],
      [
        'an input',
        { body: '{ required: [event_version], properties: { event_version: { type: string } } }' },
        true,
      ],
      [
        'an input that each release moves',
        {
          body: '{ required: [event_version], properties: { event_version: { type: string, description: With every release subscriptions move to the newest version. } } }',
        },
        false,
      ],
      [
        'an input that may be left out',
        { body: '{ properties: { event_version: { type: string } } }' },
        false,
      ],
      ['with a default', { body: '{ properties: { event_version: { type: string, default: v1 } } }' }, true],
      [
        'with the newest',
        { body: '{ properties: { event_version: { type: string, default: latest } } }' },
        false,
      ],
      ['told by the answer', { success: answer('{ properties: { api_version: { type: string } } }') }, true],
    ],
    'one-form': [
      ['nothing shown', { parameters: header('') }, false],
      ['a major number', ADDRESS, true],
      ['a minor one', { servers: '[{ url: https://api.acme.dev/v1.4 }]' }, false],
      [
        'a pattern',
        {
          parameters: header("schema: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' }").replace(
            'schema: { type: string }, ',
            '',
          ),
        },
        true,
      ],
      [
        'a pattern that lets a minor one through',
        {
          parameters: header("schema: { pattern: '^v\\d+(\\.\\d+)?$' }").replace(
            'schema: { type: string }, ',
            '',
          ),
        },
        false,
      ],
      [
        'the parameter of a path, by its pattern',
        {
          path: '/{version}/messages',
          parameters:
            "{ name: version, in: path, required: true, schema: { type: string, pattern: '^v[1-9][0-9]*$' } }",
        },
        true,
      ],
      [
        'the parameter of a path without a form',
        {
          path: '/{version}/messages',
          parameters: '{ name: version, in: path, required: true, schema: { type: string } }',
        },
        false,
      ],
      ['a month', { parameters: header("example: '2026-04'") }, true],
      ['a date with a name', { parameters: header('example: 2026-03-01.heron') }, true],
      [
        'another form in a subscription',
        { ...ADDRESS, body: "{ properties: { event_version: { enum: ['2026-03-01'] } } }" },
        false,
      ],
    ],
  });

  it('does not take what every answer has for the version of events', () => {
    const both = spec({ success: answer('{ properties: { api_version: { type: string } } }') }).replace(
      'paths:',
      "paths:\n  /list: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { properties: { api_version: { type: string } } } } } } } } }",
    );
    assert.equal(selected(contractIn(both), { operation: 'creates', versioning: 'of-events' }).holds, false);
  });
});
