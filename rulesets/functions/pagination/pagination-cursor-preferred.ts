import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { subjectOf } from '../../../src/core/inference/operations/intent';
import { listAnswer } from '../../../src/core/inference/pagination/lists';
import { pagingOf, type PagingInput } from '../../../src/core/inference/pagination/paging';
import { singular, words } from '../../../src/core/inference/text/words';
import { perDocument } from '../rule/per-document';
import { oncePerPlace } from '../rule/once-per-place';
import { code } from '../../../src/core/texts/wording';

/** Lists that grow while they are read are paged by an opaque cursor. */
export default perDocument(function* ({ contract, operations, examine }) {
  const paged = operations.filter(
    (operation) =>
      grows(operation) && listAnswer(contract, operation) && pagingOf(contract, operation).position,
  );
  for (const operation of paged) examine(operation);
  yield* oncePerPlace(paged.flatMap((operation) => problemOf(contract, operation)));
});

const GROWING = new Set(
  'message call event transaction log payment charge notification delivery activity audit email sms trace alert feed post comment transfer payout refund order conversation'.split(
    ' ',
  ),
);

const MACHINE = /audit|webhook|security|system|log|message|delivery|tracking|usage|billing|account/;

function grows(operation: Operation): boolean {
  const noun = words(subjectOf(operation) ?? '').map(singular);
  const last = noun.at(-1) ?? '';
  // What a museum or a calendar calls an event is planned, and does not pour in.
  if (last === 'event' && noun.length > 1 && !MACHINE.test(noun.join('_'))) return false;
  return GROWING.has(last);
}

function problemOf(contract: Surroundings, operation: Operation) {
  const { position, styles } = pagingOf(contract, operation);
  if (!position) return [];
  const { path } = position;
  if (!styles.has('cursor') && position.style !== 'cursor')
    return [
      {
        message: `${code(operation.name)} should page by an opaque cursor rather than ${code(position.name)}: each new row pushes the others down, so pages repeat some and skip others.`,
        path,
      },
    ];
  if (!isTransparent(contract, position)) return [];
  return [
    {
      message: `The cursor ${code(position.name)} should be an opaque string: callers compute with a number, and the server can never change what it means.`,
      path,
    },
  ];
}

/** A cursor that is a number, or whose pattern admits only digits. `since_id` names the last item, and that is plain. */
function isTransparent(contract: Surroundings, { name, schema }: PagingInput): boolean {
  if (!schema || !/cursor|token|marker|bookmark/i.test(name)) return false;
  const flat = flatten(contract, schema);
  const pattern = keyword(flat, 'pattern');
  const digits = typeof pattern === 'string' && /^\^?(\\d|\[0-9\])[+*]?(\{[\d,]+\})?\$?$/.test(pattern);
  return digits || ((flat.types.has('integer') || flat.types.has('number')) && !flat.types.has('string'));
}
