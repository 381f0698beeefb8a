import type { Operation, Surroundings } from '../../../contract/contract';
import { memoize } from '../../../contract/memoize';
import { successesOf } from '../../../contract/statuses';
import type { JsonObject, JsonPath } from '../../../json';
import { statedSunset, sunsetDay } from '../sunset-dates';
import { daysIn, dayOfSeconds } from './days';
import type { DeprecatedMember } from './deprecated-members';
import { saidDays, type Role, type SaidDay } from './said-days';
import { headerNamed, shownBy } from './shown-headers';

/** Where something deprecated says since when it is so, or until when it is there. */
export interface Statement extends SaidDay {
  by: 'extension' | 'header' | 'prose';
  path: JsonPath;
}

/** The days that an operation states: beside it or its path, in the headers of its successes, and in its texts. */
export const statementsOf = memoize((surroundings, operation: Operation): Statement[] => {
  const { node, path, pathExtensions, summary, description } = operation;
  const own = extensions(node, path);
  return [
    ...(own.some(({ role }) => role === 'end') ? own : [...own, ...extensions(pathExtensions, path)]),
    ...ofHeaders(surroundings, operation),
    ...inProse(`${summary}\n\n${description}`, path),
  ];
});

/** The days that a parameter, a header or a member of a body states. */
export function statementsAt({ nodes, path, said }: DeprecatedMember): Statement[] {
  return [...nodes.flatMap((node) => extensions(node, path)), ...inProse(said, path)];
}

function extensions(node: JsonObject, path: JsonPath): Statement[] {
  const sunset = statedSunset(node, path);
  const day = sunset && sunsetDay(sunset);
  const since = node['x-deprecated-since'];
  const [begun] = typeof since === 'string' ? daysIn(since) : [];
  return [
    ...(sunset && day !== undefined
      ? [{ role: 'end' as const, day, text: sunset.text, by: 'extension' as const, path: sunset.path }]
      : []),
    ...(begun
      ? [
          {
            ...begun,
            role: 'since' as const,
            by: 'extension' as const,
            path: [...path, 'x-deprecated-since'],
          },
        ]
      : []),
  ];
}

const HEADERS: readonly [string, Role][] = [
  ['Deprecation', 'since'],
  ['Sunset', 'end'],
];

function ofHeaders(surroundings: Surroundings, operation: Operation): Statement[] {
  return successesOf(operation).flatMap((response) =>
    HEADERS.flatMap(([name, role]) => {
      const header = headerNamed(response, name);
      if (!header) return [];
      const { path, description } = header;
      const shown = shownBy(surroundings, header).flatMap((value) => {
        if (typeof value !== 'string') return [];
        // Either form is read, whichever of the two it should have.
        const day = dayOfSeconds(value) ?? sunsetDay({ text: value });
        return day === undefined ? [] : [{ role, day, text: value, by: 'header' as const, path }];
      });
      return [...shown, ...inProse(description, path, role)];
    }),
  );
}

function inProse(said: string, path: JsonPath, about?: Role): Statement[] {
  return saidDays(said, about).map((one) => ({ ...one, by: 'prose', path }));
}
