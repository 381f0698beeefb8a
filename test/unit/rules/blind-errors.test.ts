import { ERROR, failing } from './failing';
import { ruleTable } from './rule-table';

/* What designs of error contracts taught that were made from the brief alone, and their faults of one word. */

const text = { type: 'string' };
const url = 'https://docs.larkline.example/errors/NotThere';
const promised = (required: string[], description = '') => ({
  type: 'object',
  required,
  properties: { code: text, doc_url: { ...text, format: 'uri' }, request_id: { ...text, description } },
});
const PROPERTY = `${ERROR}/schema/properties`;
const listing = { code: { ...text, enum: ['NotThere', 'TooLate'] } };

ruleTable('error-doc-link', [
  {
    name: 'finds a link that may be missing, where others may not',
    spec: failing(promised(['code'])),
    findings: [`${PROPERTY}/doc_url`],
  },
  { name: 'accepts a schema that requires nothing at all', spec: failing(promised([])), findings: [] },
  {
    name: 'finds the page of another code',
    spec: failing(
      { type: 'object', properties: { ...listing, doc_url: text } },
      { code: 'TooLate', doc_url: url },
    ),
    findings: [`${ERROR}/example/doc_url`],
  },
  {
    name: 'finds the start page',
    spec: failing(
      { type: 'object', properties: { ...listing, doc_url: text } },
      { code: 'TooLate', doc_url: 'https://docs.larkline.example/en' },
    ),
    findings: [`${ERROR}/example/doc_url`],
  },
  {
    name: 'finds a link that is never in an answer',
    spec: failing({ type: 'object', properties: { doc_url: { ...text, writeOnly: true } } }),
    findings: [`${ERROR}/schema`],
  },
  {
    name: 'a page under a name of its own, described in French',
    spec: failing({
      type: 'object',
      properties: {
        fiche: { ...text, format: 'uri', description: 'Adresse de la page qui explique le code.' },
      },
    }),
    findings: [],
  },
]);

const coded = (code: object, name = 'code') => ({
  type: 'object',
  required: [name],
  properties: { [name]: { ...text, ...code } },
});
const TABLE = 'What went wrong.\n\n| Code | Meaning |\n|---|---|\n| 40401 | none |\n| 40901 | late |';

ruleTable('error-stable-code', [
  {
    name: 'a code in an object of any name',
    spec: failing({
      type: 'object',
      required: ['statusReason'],
      properties: { statusReason: coded({ enum: ['NOOR', 'TM01'] }) },
    }),
    findings: [],
  },
  {
    name: 'a member of any name whose values say what went wrong',
    spec: failing(coded({ enum: ['OBJECT_NOT_FOUND', 'ALREADY_SENT'] }, 'category')),
    findings: [],
  },
  {
    name: 'finds a member of any name whose values do not',
    spec: failing(coded({ enum: ['WARNING', 'CRITICAL'] }, 'severity')),
    findings: [`${ERROR}/schema`],
  },
  {
    name: 'a code of the table in its description',
    spec: failing(coded({ description: TABLE }), { code: '40901' }),
    findings: [],
  },
  {
    name: 'finds a code that the table does not have',
    spec: failing(coded({ description: TABLE }), { code: '40910' }),
    findings: [`${ERROR}/example`],
  },
  {
    name: 'finds a code that its description takes back',
    spec: failing(coded({ description: 'May change, for people.', enum: ['NotThere', 'TooLate'] })),
    findings: [`${PROPERTY}/code`],
  },
  {
    name: 'finds one that is taken back in Chinese',
    spec: failing(coded({ description: '供人阅读，请勿用于程序判断。', enum: ['NotThere', 'TooLate'] })),
    findings: [`${PROPERTY}/code`],
  },
  {
    name: 'a code that says what changes instead',
    spec: failing(
      coded({
        description: 'Branch on this, not on message, which may change.',
        enum: ['NotThere', 'TooLate'],
      }),
    ),
    findings: [],
  },
]);

ruleTable('request-id-exposed', [
  {
    name: 'finds an id that may be missing, where others may not',
    spec: failing(promised(['code', 'doc_url'])),
    findings: [`${PROPERTY}/request_id`],
  },
  {
    name: 'finds the id of something else',
    spec: failing(promised(['request_id'], 'Kennung der Nachricht, um die es geht.')),
    findings: [`${PROPERTY}/request_id`],
  },
  {
    name: 'finds one value for all',
    spec: failing({ type: 'object', properties: { request_id: { ...text, const: 'request_id' } } }),
    findings: [`${PROPERTY}/request_id`],
  },
  {
    name: 'an id under a name of its own, by its description',
    spec: failing({
      type: 'object',
      properties: { ticket: { ...text, description: 'Identifiant de la requête, pour l’assistance.' } },
    }),
    findings: [],
  },
  {
    name: 'an id in an object that is called the request',
    spec: failing({
      type: 'object',
      properties: { requisicao: { type: 'object', properties: { id: text } } },
    }),
    findings: [],
  },
]);
