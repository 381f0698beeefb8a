import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';

/** Whether a text names another operation: by its `operationId` or by its path, also within a longer one or a URL. */
export function namesOther(contract: Contract, self: Operation, text: string): boolean {
  const { ids, routes } = namesIn(contract);
  return (
    (text.match(/[\w.-]+/g) ?? []).some((word) => word !== self.operationId && ids.has(bare(word))) ||
    (text.match(/\/[^\s`'"()<>,;]+/g) ?? []).some((path) =>
      partsOf(bare(path)).some((part) => part !== self.route && routes.has(part)),
    )
  );
}

/** Shorter ones are words like others. */
const namesIn = memoizeAlone(({ operations }: Contract) => ({
  ids: new Set(operations.flatMap(({ operationId = '' }) => (operationId.length > 5 ? [operationId] : []))),
  routes: new Set(operations.flatMap(({ route }) => (route.length > 3 ? [route] : []))),
}));

/** Without what ends the sentence. */
function bare(word: string): string {
  return word.replace(/[.:!?-]{1,3}$/, '');
}

/** No route has more parts that anybody would write in a text. */
const MOST_PARTS = 16;

/** Of `/v2/messages/{id}` also `/messages/{id}`, `/v2/messages`, `/messages`. */
function partsOf(path: string): string[] {
  const parts = path.split('/').slice(1, MOST_PARTS);
  return parts.flatMap((_, from) =>
    parts.slice(from).map((_, i) => `/${parts.slice(from, from + i + 1).join('/')}`),
  );
}
