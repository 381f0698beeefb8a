import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { selected } from '../../../src/core/grading/evidence/select';
import { textsIn } from '../../../src/core/texts/texts';

/** Two ways to send, each with what it says of security. */
function found(first: object, second: object) {
  const post = (members: object) => ({
    post: { responses: { 201: { description: 'Queued.' } }, ...members },
  });
  const spec = {
    openapi: '3.1.0',
    security: [{ key: [] }],
    paths: { '/messages': post(first), '/reminders': post(second) },
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
  };
  const reading = read(JSON.stringify(spec), textsIn('en'), { most: 1_000_000 });
  assert.ok(reading.readable);
  return selected(contractOf(reading.document.root), { operation: 'makes', security: 'required' });
}

describe('evidence of security', () => {
  const open = { security: [], 'x-public': true };

  it('is what asks for credentials', () => {
    assert.equal(found({}, { security: [{ key: [] }] }).nodes.length, 2);
  });

  it('is not there where one door is open on purpose, and names that one', () => {
    const { nodes, near } = found({}, open);
    assert.deepEqual(nodes, []);
    assert.deepEqual(
      near?.operations.map(({ route }) => route),
      ['/reminders'],
    );
  });

  it('leaves what was forgotten to the rule that says where', () => {
    assert.equal(found({}, { security: [] }).nodes.length, 2);
  });

  it('minds no mark on what asks all the same', () => {
    assert.equal(found({ 'x-public': true }, {}).nodes.length, 2);
  });
});
