import type { Schema, Surroundings } from '../../contract/contract';
import { memoizeBySchema } from '../../contract/memoize';
import { flatten } from '../../contract/flatten';
import type { Property } from '../../contract/shape';
import { words } from '../text/words';
import type { JsonPath } from '../../json';
import { samplesOf, wordsAbout } from '../errors/members';

const STATUS = /(^|_)(status|state|phase|lifecycle)$/;
const FINE =
  /succe|complet|deliver|done|finish|ready|sent|processed|active|available|applied|publish|resolved|approved|\bok\b|paid|settled|closed/i;
const FAILED =
  /fail|error|cancel|undeliver|reject|expire|abort|timed?[-_ ]?out|declined|denied|invalid|stopped|terminated/i;

/** What a status resource lacks. */
export interface StatusFaults {
  status: { name: string; path: JsonPath } | undefined;
  /** A success and a failure are among the values it shows or describes. */
  ends: boolean;
  missing: string[];
}

/** Reads the schema of a status resource, or of what is in its envelope. */
export const statusFaults = memoizeBySchema((contract, schema): StatusFaults => {
  const members = membersOf(contract, schema);
  const names = members.map(([name]) => words(name).join('_'));
  // AIP-151: `done`, then either `error` or `response`.
  const flag = members.find(([name]) => /^(done|finished|completed|is_done)$/i.test(name));
  const failure = names.some((name) =>
    /(^|_)((errors?|failures?|reason|problem|fault|error_code|conclusion|outcome)$|failed)/.test(name),
  );
  const [name, property] = members.find((one) => STATUS.test(words(one[0]).join('_'))) ?? flag ?? [];
  // GitHub splits it in two: `status` says that it ended, `conclusion` how.
  const verdicts = members.filter(([key]) => /^(conclusion|outcome|result)$/i.test(key));
  const telling = [...(property ? [property] : []), ...verdicts.map(([, verdict]) => verdict)];
  const told = telling.flatMap((one) => [...valuesOf(contract, one), wordsAbout(contract, one)]).join(' ');
  const missing = [
    ...(failure ? [] : ['error']),
    ...(names.some((one) =>
      /(_at|_on|_time|_date|date|time|timestamp)$|^(created|updated|started|completed|modified)/.test(one),
    )
      ? []
      : ['updated_at']),
  ];
  const status = name === undefined || !property ? undefined : { name, path: property.path };
  const isFlag = flag !== undefined && flag[0] === name && failure;
  return { status, ends: isFlag || (FINE.test(told) && FAILED.test(told)), missing };
});

/** The values that the status shows; undefined where there is no status. */
export function samplesIn(contract: Surroundings, schema: Schema): string[] | undefined {
  const member = membersOf(contract, schema).find(([name]) => STATUS.test(words(name).join('_')));
  return member && valuesOf(contract, member[1]);
}

function valuesOf(contract: Surroundings, property: Property): string[] {
  return samplesOf(contract, property).map(String);
}

function membersOf(contract: Surroundings, schema: Schema): [string, Property][] {
  return [...flatten(contract, schema).properties].flatMap(([name, property]): [string, Property][] => {
    if (!/^(data|result|resource|item|metadata|operation|job|task|batch)$/i.test(name))
      return [[name, property]];
    return [[name, property], ...flatten(contract, property.schema).properties];
  });
}
