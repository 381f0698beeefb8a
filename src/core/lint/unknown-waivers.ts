import { Overspent } from '../budget';
import { contractOf } from '../contract/build';
import { about } from '../document/engine-finding';
import type { SpecDocument } from '../document/read';
import type { Finding } from '../report';
import { nearest } from '../texts/nearest';
import type { Texts } from '../texts/texts';
import { dotted } from '../texts/wording';
import type { Linter } from './linter';

/** A finding for each id in an `x-review` that is no rule: whoever wrote it believes that something is waived. */
export function unknownWaivers(
  document: SpecDocument,
  { ids }: Pick<Linter, 'ids'>,
  texts: Texts,
): Finding[] {
  try {
    const { operations, deliveries } = contractOf(document.root);
    return [...operations, ...deliveries].flatMap(({ ignores, path }) =>
      [...ignores]
        .filter((id) => !ids.has(id))
        .map((id) => {
          const place = [...path, 'x-review', 'ignore'];
          const message = texts.lint.unknownWaiver(dotted([id]), nearest(id, ids));
          return about('unknown-waiver', 'warn', message, place, document.rangeOf(place));
        }),
    );
  } catch (error) {
    // Then the rules have said that they did not get through.
    if (error instanceof Overspent) return [];
    throw error;
  }
}
