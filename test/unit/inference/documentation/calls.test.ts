import assert from 'node:assert/strict';
import { curlsIn } from '../../../../src/core/inference/documentation/calls/curl';
import { httpMessagesIn } from '../../../../src/core/inference/documentation/calls/http-messages';
import { sentValue } from '../../../../src/core/inference/documentation/calls/sent-value';

describe('calls that a text shows', () => {
  it('are curl commands, with what they send', () => {
    const [call] = curlsIn(
      'curl -u me:secret https://a.example/b -d to=+1415 --data-urlencode "text=See you"\nThen wait.',
    );
    assert.equal(call?.target, 'https://a.example/b');
    assert.deepEqual([...(call?.headers ?? [])], ['authorization']);
    assert.deepEqual({ ...(sentValue(call?.body ?? '') as object) }, { to: '+1415', text: 'See you' });
  });

  it('are messages of HTTP, with what they send', () => {
    const [call] = httpMessagesIn('POST /b HTTP/1.1\nX-Key: 1\n\n{"a": "}"}\nThen wait.');
    assert.deepEqual(
      { ...call, headers: [...(call?.headers ?? [])] },
      { target: '/b', headers: ['x-key'], body: '{"a": "}"}' },
    );
  });

  it('are the first few, because each of them may go on to the end of the text', () => {
    assert.equal(curlsIn('curl https://a.example/b '.repeat(500)).length, 10);
    assert.equal(httpMessagesIn('POST /b\n{\n'.repeat(500)).length, 10);
  });

  it('keep a name that is that of a prototype a name', () => {
    const value = sentValue('__proto__=x&constructor=y');
    assert.deepEqual(Object.keys(value as object), ['__proto__', 'constructor']);
  });
});
