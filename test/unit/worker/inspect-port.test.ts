import assert from 'node:assert/strict';
import { inspectPortIn } from '../../../src/worker/inspect-port';

describe('the port for a debugger', () => {
  it('is what the environment names', () => {
    assert.equal(inspectPortIn({ API_KATA_INSPECT: '9230' }), 9230);
  });

  for (const text of [
    undefined,
    '',
    '0',
    '65536',
    '-1',
    '9230.5',
    '0.0.0.0:9230',
    ' 9230',
    '9230 --require x',
    '٩',
  ])
    it(`is none where it names no port: ${text}`, () => {
      assert.equal(inspectPortIn({ API_KATA_INSPECT: text }), undefined);
    });
});
