import { spend } from '../budget';
import { contractOf } from '../contract/build';
import { crashOf, examinationOf } from '../contract/examination';
import { about } from '../document/engine-finding';
import type { SpecDocument } from '../document/read';
import type { Finding } from '../report';
import { nearestAmong } from '../texts/nearest';
import type { Texts } from '../texts/texts';
import { dotted } from '../texts/wording';
import type { Linter } from './linter';

/** In steps of the budget: the sentence and the place of a finding. */
const STEPS = 1_000;

/**
 * A finding for each id in an `x-review` that is no rule: whoever wrote it believes that something is waived. Where the
 * budget is spent, or anything else goes wrong, that is recorded as of a rule that threw.
 */
export function unknownWaivers(
  document: SpecDocument,
  { ids }: Pick<Linter, 'ids'>,
  texts: Texts,
): Finding[] {
  const { root } = document;
  const meantBy = nearestAmong(ids);
  try {
    const { operations, deliveries } = contractOf(root);
    return [...operations, ...deliveries].flatMap(({ ignores, path }) =>
      [...ignores]
        .filter((id) => !ids.has(id))
        .map((id) => {
          spend(root, STEPS);
          const place = [...path, 'x-review', 'ignore'];
          const message = texts.lint.unknownWaiver(dotted([id]), meantBy(id));
          return about('unknown-waiver', 'warn', message, place, document.rangeOf(place));
        }),
    );
  } catch (error) {
    examinationOf(root).set('unknown-waiver', { subjects: [], ...crashOf(error) });
    return [];
  }
}
