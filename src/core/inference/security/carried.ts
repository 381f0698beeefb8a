import type { Operation, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { namesInBody } from '../fields/names';
import { intentOf } from '../operations/intent';
import { snakeOf } from '../text/words';

/**
 * True where a request proves by its own contents who sends it: a token in the path (`/webhooks/{id}/{webhook_token}`),
 * the token of a mail, or a key with its secret in the body. `security` cannot name these.
 */
export const carriesCredential = memoize((contract: Surroundings, operation: Operation): boolean => {
  const isCarried = operation.parameters.some(({ name, in: place, required }) => {
    const snake = snakeOf(name);
    if (place === 'path') return /._(token|secret)$/.test(snake);
    return (
      place === 'query' &&
      required &&
      /^(token|(verification|confirmation|invitation)_token|signature|sig)$/.test(snake)
    );
  });
  if (isCarried) return true;
  const names = new Set(namesInBody(contract, operation));
  const has = (...all: string[]) => all.some((name) => names.has(name));
  // What ends or renews a session is asked by who holds it: `{ session_token }` to log out.
  if (intentOf(operation) === 'session' && has('session_token', 'refresh_token', 'access_token')) return true;
  return has('api_key', 'client_id') && has('api_secret', 'client_secret', 'secret');
});
