import type { Contract } from '../../../src/core/contract/contract';
import { toPointer, type JsonObject, type JsonPath } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import type { Problem } from '../../../src/core/contract/problem';
import { perDocument } from '../rule/per-document';
import { statedSunset } from '../../../src/core/inference/versioning/sunset-dates';
import { judge, ofDocument } from './removal-date';
import {
  deprecatedProperties,
  type DeprecatedProperty,
} from '../../../src/core/inference/versioning/deprecated-properties';
import { code } from '../../../src/core/texts/wording';

/** A deprecated property says until when it is there, or that it stays. */
export default perDocument(function* ({ contract, examine }) {
  const undated: Placed[] = [];
  const dated: Problem[] = [];
  const left = placesLeftAlone(contract);
  let judged = 0;
  for (const property of deprecatedProperties(contract)) {
    const { name, node, path } = property;
    if (left.some((place) => toPointer(path).startsWith(place))) continue;
    examine({ usedAt: path });
    judged += 1;
    const stated = statedSunset(node, path) ?? ofDocument(contract.root);
    if (stated) dated.push(...judge(contract.root, node, stated, code(name)));
    else if (!saysUntilWhen(node)) undated.push(undatedProblem(property));
  }
  yield* dated;
  yield* collapse(undated, judged, (count, of, first) => ({
    message: `${count} of ${of} deprecated properties, ${first} among them, do not say until when they are there. Begin with those that callers must send: add \`x-sunset: YYYY-MM-DD\`.`,
    path: ['paths'],
  }));
});

/** What a deprecated operation takes and gives goes with it. */
function placesLeftAlone({ operations, deliveries }: Contract): string[] {
  return [...operations, ...deliveries]
    .filter(({ deprecated }) => deprecated)
    .map(({ path }) => `${toPointer(path)}/`);
}

function undatedProblem({ name, path }: DeprecatedProperty): Placed {
  return {
    message: `The deprecated property ${code(name)} should say until when it is there: add \`x-sunset: YYYY-MM-DD\`, or say in its description that it stays.`,
    path,
    place: placeOf(path),
  };
}

/** `Call.price`, or the name and the place where it is written inline. */
function placeOf(path: JsonPath): string {
  if (path[0] !== 'components') return `${String(path.at(-1))} at ${toPointer(path)}`;
  return path.filter((key) => !/^(components|schemas|properties|allOf|\d+)$/.test(String(key))).join('.');
}

const STAYS =
  /\b(will|shall|is|are) (not|never) (be |going to be )?(removed|dropped|go away|disappear)|won't (be (removed|dropped)|go away)|\b(kept|stays?|remains?|retained|maintained|supported|provided)\b[^.]{0,40}\b(for(ever| good| compatib| backward| older| existing| legacy)|indefinitely|compatib|permanently)|\b(no|without a?) (removal|sunset|end) (date )?(is )?(planned|scheduled)|不会(被)?(移除|删除|下线)|永久保留|一直保留|(为|出于)(向后)?兼容/i;

/** English and ISO forms of a day, or of a month with its year. */
const DAY =
  /\b\d{4}-\d{2}(-\d{2})?\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? (\d{1,2}(st|nd|rd|th)?,? )?\d{4}\b|\d{4} ?年 ?\d{1,2} ?月/i;

/** In words: the day of the removal, or that there is none. The day since when it is deprecated is another. */
function saysUntilWhen({ description }: JsonObject): boolean {
  if (typeof description !== 'string') return false;
  const removal =
    /remov|sunset|until|retire|stop|end of life|drop|delet|discontinu|移除|下线|停止|删除|之前|为止/i;
  return (
    STAYS.test(description) ||
    description.split(/(?<=[.!。])\s*|\n/).some((sentence) => removal.test(sentence) && DAY.test(sentence))
  );
}
