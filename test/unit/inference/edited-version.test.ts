import assert from 'node:assert/strict';
import { contractOf } from '../../../src/core/contract/build';
import { read } from '../../../src/core/document/read';
import { answersIn, requestsOf } from '../../../src/core/inference/fields/exchanged';
import {
  repeatsSeenVersion,
  travelsAsVersion,
} from '../../../src/core/inference/http-semantics/edited-version';
import { textsIn } from '../../../src/core/texts/texts';

/** A flow that is made, read, saved, deleted and started; its version by the names that are given. */
function contractWith(told: string, sent: string, created = '') {
  const header = `{ name: ${sent}, in: header, required: true, schema: { type: integer } }`;
  const id = '{ name: kennung, in: path, required: true, schema: { type: string } }';
  const flow = `{ content: { application/json: { schema: { type: object, properties: { kennung: { type: string }, name: { type: string }, ${told}: { type: integer } } } } }, description: Flow }`;
  const text = `openapi: 3.1.0
info: { title: T, version: '1' }
paths:
  /ablaeufe:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string }, ${created} } } } } }
      responses: { '201': ${flow} }
  /ablaeufe/{kennung}:
    parameters: [${id}]
    get: { responses: { '200': ${flow} } }
    patch:
      parameters: [${header}]
      requestBody: { content: { application/json: { schema: { type: object, properties: { name: { type: string } } } } } }
      responses:
        '200': ${flow}
        '409': { description: No, content: { application/json: { schema: { type: object, properties: { ${sent.replace('X-', '')}: { type: integer }, aktueller_${told}: { type: integer } } } } } }
    delete: { parameters: [${header}], responses: { '204': { description: Gone } } }
  /ablaeufe/{kennung}/start:
    parameters: [${id}]
    post: { parameters: [${header}], responses: { '200': ${flow} } }
`;
  const reading = read(text, textsIn('en'), { most: 100_000 });
  assert.ok(reading.readable, text);
  return contractOf(reading.document.root);
}

function named(contract: ReturnType<typeof contractWith>, status?: string): string[] {
  const patch = contract.operations.find(({ method }) => method === 'patch');
  assert.ok(patch);
  const response = patch.responses.find((one) => one.status === status);
  const fields = (response ? answersIn(contract, response) : requestsOf(contract, patch)).flat();
  return fields.filter((one) => travelsAsVersion(contract, one)).map(({ name }) => name);
}

describe('the version of what is edited', () => {
  it('is what one reads and what changes take, whatever it is called', () => {
    const contract = contractWith('bearbeitungsstand', 'X-Bearbeitungsstand');
    assert.deepEqual(named(contract), ['X-Bearbeitungsstand']);
    assert.deepEqual(named(contract, '200'), ['bearbeitungsstand']);
  });
  it('has a word in common where it is called otherwise', () => {
    const contract = contractWith('ausgabenummer', 'X-Gelesene-Ausgabe');
    assert.deepEqual(named(contract), ['X-Gelesene-Ausgabe']);
    assert.deepEqual(named(contract, '200'), ['ausgabenummer']);
    assert.deepEqual(named(contract, '409'), ['Gelesene-Ausgabe', 'aktueller_ausgabenummer']);
  });
  it('is not what a refusal repeats of the request', () => {
    const contract = contractWith('ausgabenummer', 'X-Gelesene-Ausgabe');
    const refusal = contract.operations
      .flatMap(({ responses }) => responses)
      .find(({ status }) => status === '409');
    assert.ok(refusal);
    const own = answersIn(contract, refusal)
      .flat()
      .filter((one) => repeatsSeenVersion(contract, one));
    assert.deepEqual(
      own.map(({ name }) => name),
      ['Gelesene-Ausgabe'],
    );
  });
  it('is nothing that one makes the thing with, and nothing that answers do not tell', () => {
    assert.deepEqual(named(contractWith('titel', 'X-Titel', 'titel: { type: integer }')), []);
    assert.deepEqual(named(contractWith('ausgabe', 'X-Grund')), []);
  });
});
