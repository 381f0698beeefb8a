import type { Header, Operation, Surroundings } from '../../../contract/contract';
import { memoize } from '../../../contract/memoize';
import { successesOf } from '../../../contract/statuses';
import { headerNamed, shownBy } from './shown-headers';

/** What an answer of a deprecated operation does not tell the program that still calls. */
export interface ToldLack {
  status: string;
  header: 'Deprecation' | 'Sunset' | 'Link';
  lacks: 'header' | 'example' | 'relation';
}

const NAMES = ['Deprecation', 'Sunset', 'Link'] as const;

/** The first of the three headers that some success of an operation lacks, or does not show. */
export const toldLack = memoize((surroundings, operation: Operation): ToldLack | undefined => {
  const successes = successesOf(operation);
  // An answer that nobody has described tells nothing.
  if (successes.length === 0) return { status: '200', header: 'Deprecation', lacks: 'header' };
  for (const response of successes)
    for (const header of NAMES) {
      const lacks = lackOf(surroundings, headerNamed(response, header), header);
      if (lacks) return { status: response.status, header, lacks };
    }
  return undefined;
});

function lackOf(
  surroundings: Surroundings,
  header: Header | undefined,
  name: ToldLack['header'],
): ToldLack['lacks'] | undefined {
  if (!header) return 'header';
  const shown = shownBy(surroundings, header).filter((value) => typeof value === 'string');
  if (shown.length === 0) return 'example';
  return name !== 'Link' || shown.some(leadsOn) ? undefined : 'relation';
}

/** `</v1/sessions>; rel="successor-version"`: a target with a relation that is not the pages of a list. */
function leadsOn(value: string): boolean {
  return value.split(/,(?=\s?<)/).some((link) => {
    const closing = link.indexOf('>');
    if (!link.trimStart().startsWith('<') || closing < 0) return false;
    const relation = /;\s?rel="?([^";,]{1,200})/i.exec(link.slice(closing))?.[1];
    return relation?.split(/\s/).some((one) => one !== '' && !PAGES.test(one)) === true;
  });
}

const PAGES = /^(next|prev|previous|first|last|self|up|start)$/i;
