import { valueAt } from '../../../../src/core/json';
import { refTo, type Edit } from './edit';
import { componentsOf, members, someOperation } from './places';

/** What goes to an operation, what comes back, and what is sent later. */
export const messageEdits: Record<string, Edit> = {
  'callbacks of an operation': ({ root, pick, change }) => {
    const post = { responses: { '204': { description: 'Received.' } } };
    const shared = componentsOf(root, 'callbacks').map((path) => ({ shared: refTo(path) }));
    const own = { own: { '{$request.body#/callback_url}': { post } } };
    change([...someOperation(root, pick), 'callbacks'], [undefined, own, ...shared]);
  },
  'a parameter of an operation': ({ spec, root, pick, append }) => {
    const path = [...someOperation(root, pick), 'parameters'];
    const list = valueAt(root, path);
    const inline = ['Idempotency-Key', 'cursor', 'limit', 'webhook_url', 'API-Version', 'page'].map(
      (name) => ({
        name,
        in: /^[A-Z]/.test(name) ? 'header' : 'query',
        schema: { type: 'string' },
      }),
    );
    const value = pick([undefined, ...inline, ...componentsOf(root, 'parameters').map(refTo)]);
    if (value !== undefined) append(path, value);
    else if (Array.isArray(list) && list.length > 0) spec.remove([...path, pick([...list.keys()]) ?? 0]);
  },
  'a response of an operation': ({ root, pick, change }) => {
    const path = [...someOperation(root, pick), 'responses'];
    const responses = valueAt(root, path);
    const stated = members(responses).map(([name]) => name);
    const status = pick([...stated, '202', '201', '429', '412', 'default']) ?? '';
    const shared = componentsOf(root, 'responses').map(refTo);
    const accepted = { description: 'Accepted.', headers: { Location: { schema: { type: 'string' } } } };
    change(
      [...path, status],
      [undefined, accepted, ...members(responses).map(([, value]) => value), ...shared],
    );
  },
  'status of a response': ({ spec, root, pick }) => {
    const path = [...someOperation(root, pick), 'responses'];
    const status = pick(members(valueAt(root, path)).map(([name]) => name));
    if (status !== undefined)
      spec.rename([...path, status], pick(['200', '201', '202', '404', 'default']) ?? '');
  },
};
