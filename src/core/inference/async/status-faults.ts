import { memoizeBySchema } from '../../contract/memoize';
import type { JsonPath } from '../../json';
import { wordsAbout } from '../errors/members';
import { snakeOf } from '../text/words';
import { membersOf, statusAmong, valuesOf } from './status-fields';

const FINE =
  /succe|complet|deliver|done|finish|ready|sent|processed|active|available|applied|publish|resolved|approved|\bok\b|paid|settled|closed|stopped|ended/i;
const FAILED =
  /fail|error|cancel|undeliver|reject|expire|abort|timed?[-_ ]?out|declined|denied|invalid|stopped|terminated/i;
const REASON = /(^|_)((errors?|failures?|reason|problem|fault|error_code|conclusion|outcome)$|failed)/;
const TIME =
  /(_at|_on|_time|_date|date|time|timestamp)$|^(created|updated|started|completed|modified)|^date_/;

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
  const has = (what: RegExp) => members.some(([name]) => what.test(snakeOf(name)));
  // AIP-151: `done`, then either `error` or `response`.
  const flag = members.find(([name]) => /^(done|finished|completed|is_done)$/i.test(name));
  const [name, property] = statusAmong(members) ?? flag ?? [];
  // GitHub splits it in two: `status` says that it ended, `conclusion` how.
  const verdicts = members.filter(([key]) => /^(conclusion|outcome|result)$/i.test(key));
  const telling = [...(property ? [property] : []), ...verdicts.map(([, verdict]) => verdict)];
  const said = telling.flatMap((one) => [...valuesOf(contract, one), wordsAbout(contract, one)]).join(' ');
  const isFlag = flag !== undefined && flag[0] === name && has(REASON);
  return {
    status: name === undefined || !property ? undefined : { name, path: property.path },
    ends: isFlag || (FINE.test(said) && FAILED.test(said)),
    missing: [...(has(REASON) ? [] : ['error']), ...(has(TIME) ? [] : ['updated_at'])],
  };
});
