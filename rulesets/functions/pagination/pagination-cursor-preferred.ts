import type { Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { growsWhileRead } from '../../../src/core/inference/pagination/growing';
import { listAnswer } from '../../../src/core/inference/pagination/lists';
import { pagingOf, type PagingInput } from '../../../src/core/inference/pagination/paging';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Lists that grow while they are read are paged by an opaque cursor. */
export default perOperation(function* (surroundings, operation, examine) {
  if (!growsWhileRead(operation) || !listAnswer(surroundings, operation)) return;
  const { position, styles } = pagingOf(surroundings, operation);
  if (!position) return;
  examine(operation);
  const { name, path } = position;
  if (!styles.has('cursor') && position.style !== 'cursor')
    yield {
      message: `${code(operation.name)} should page by an opaque cursor rather than ${code(name)}: each new row pushes the others down, so pages repeat some and skip others.`,
      path,
    };
  else if (isTransparent(surroundings, position))
    yield {
      message: `The cursor ${code(name)} should be an opaque string: callers compute with a number, and the server can never change what it means.`,
      path,
    };
});

/** A cursor that is a number, or whose pattern admits only digits. `since_id` names the last item, and that is plain. */
function isTransparent(contract: Surroundings, { name, schema }: PagingInput): boolean {
  if (!schema || !/cursor|token|marker|bookmark/i.test(name)) return false;
  const flat = flatten(contract, schema);
  const pattern = keyword(flat, 'pattern');
  const digits = typeof pattern === 'string' && /^\^?(\\d|\[0-9\])[+*]?(\{[\d,]+\})?\$?$/.test(pattern);
  return digits || ((flat.types.has('integer') || flat.types.has('number')) && !flat.types.has('string'));
}
