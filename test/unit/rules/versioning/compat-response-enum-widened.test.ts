import { answering, compatTable, path, schemas, taking } from './compat-table';

const list = (...values: string[]) => ({ type: 'string', enum: values });
const open = (...values: string[]) => ({ type: 'string', 'x-extensible-enum': values });
const rest = (channel: object) => schemas({ Message: { type: 'object', properties: { channel } } });
const ref = { $ref: '#/components/schemas/Message' };
const sent = (channel: object) => path({ get: answering(ref) }, rest(channel));
const taken = (channel: object) => path({ post: taking(ref) }, rest(channel));
const place = '/components/schemas/Message/properties/channel/enum';

compatTable('compat-response-enum-widened', [
  {
    name: 'a value more',
    baseline: sent(list('sms')),
    spec: sent(list('sms', 'rcs')),
    findings: [place],
    messages: ['`Message.channel` in the response has new values: `rcs`.'],
    examined: ['/paths/~1messages/get'],
  },
  {
    name: 'a success more',
    baseline: path({ get: { responses: { 200: { description: 'Done.' } } } }),
    spec: path({ get: { responses: { 200: { description: 'Done.' }, 202: { description: 'Later.' } } } }),
    findings: ['/paths/~1messages/get/responses/202'],
  },
  {
    name: 'a value more of an open list',
    baseline: sent(open('sms')),
    spec: sent(open('sms', 'rcs')),
    findings: [],
  },
  {
    name: 'a value more to send',
    baseline: taken(list('sms')),
    spec: taken(list('sms', 'rcs')),
    findings: [],
  },
  { name: 'a value less', baseline: sent(list('sms', 'rcs')), spec: sent(list('sms')), findings: [] },
]);
