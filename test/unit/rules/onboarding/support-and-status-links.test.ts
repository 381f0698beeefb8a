import { ruleTable } from '../rule-table';

const paths = { '/messages': { get: { responses: { '200': { description: 'OK' } } } } };
const info = (more: object = {}) => ({ title: 'Test', version: '1', ...more });
const contact = { url: 'https://acme.dev/support', email: 'help@acme.dev' };
const ask = 'The document should say whom to ask, in `contact` with a `url` or an `email`.';
const news =
  'The description should link to a status page or a changelog: in every outage callers ask first whose fault it is.';

ruleTable('support-and-status-links', [
  {
    name: 'fires where nothing is said',
    spec: { info: info(), paths },
    findings: ['/info', '/info'],
    messages: [ask, news],
  },
  {
    name: 'is silent on the good twin',
    spec: { info: info({ contact, description: 'Status: https://status.acme.dev' }), paths },
    findings: [],
    examined: ['/info', '/paths/~1messages/get'],
  },
  {
    name: 'does not take a name for a way to reach someone',
    spec: { info: info({ contact: { name: 'Acme' }, description: 'See the changelog.' }), paths },
    findings: ['/info/contact'],
    messages: [ask],
  },
  {
    name: 'does not take the end of a sentence for a page',
    spec: { info: info({ contact, description: 'Returns the status. Retries are safe.' }), paths },
    findings: ['/info/description'],
    messages: [news],
  },
  {
    name: 'accepts an address in the text, and a link in externalDocs',
    spec: {
      info: info({ description: 'Write to help@acme.dev.' }),
      externalDocs: { url: 'https://acme.dev/docs/release-notes' },
      paths,
    },
    findings: [],
  },
  {
    name: 'accepts extensions and tags',
    spec: {
      info: info({ contact, 'x-status-page': 'https://acme.dev/health' }),
      tags: [{ name: 'Changes', description: 'See the changelog.' }],
      paths,
    },
    findings: [],
  },
]);
