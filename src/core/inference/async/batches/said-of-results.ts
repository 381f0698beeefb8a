import type { Contract, Operation } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { text } from '../../../contract/follow';
import { isObject, type JsonValue } from '../../../json';
import { wordsAbout } from '../../errors/members';
import type { List } from '../../fields/lists';
import type { AnsweredBody } from './answered';

/*
 * What is said and shown of the results of a batch, beside their schema.
 */

/** All that the examples of a request hold, keys of maps included. */
export function scalarsSent({ body }: Operation): Set<string> | undefined {
  const examples = (body?.content ?? []).flatMap((media) => media.examples);
  if (examples.length === 0) return undefined;
  const found = new Set<string>();
  const open: JsonValue[] = examples.map(({ value }) => value);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (Array.isArray(one)) open.push(...one);
    else if (isObject(one)) {
      for (const key of Object.keys(one)) found.add(key);
      open.push(...Object.values(one));
    } else found.add(String(one));
  }
  return found;
}

/** Of one list of results, those of the accepted are left out, or the other way round. */
const OF_SOME =
  /\b(each|every|any|those|the) (message|item|entry|one|text|line|row|request)s? (that|which) (was|were|is|are|has been|have been) (not |already )?(refused|rejected|failed|denied|invalid|accepted|sent|repeated)\b(?!.{0,24}\b(or|and) (was |were )?(accepted|refused|rejected|not)\b)|\bonly (the )?(refused|rejected|failed|failing|invalid|accepted)\b|\bnur (die |für )?(die )?(abgelehnt|fehlerhaft|angenommen|fehlgeschlagen)|\bs[oó]lo (los |las |para )?(rechaz|acept|fallid)|\b(seulement|uniquement) (les |pour )|\b(apenas|somente) (as |os |para )|(仅|只)(返回|包含|列出|含)[^。；]{0,6}(失败|被拒绝|成功|已受理)/i;

/** The text of a list of results. */
function saidOfList(contract: Contract, { schema }: List): string {
  return flatten(contract, schema)
    .parts.map(({ node }) => text(node, 'description'))
    .join('\n');
}

/** True for a list that leaves out the results of some. */
export function isOfSome(contract: Contract, list: List): boolean {
  return OF_SOME.test(saidOfList(contract, list));
}

/** What is said of the results of a body. */
export function saidOf(contract: Contract, body: AnsweredBody, lists: readonly List[]): string[] {
  const { operation, response, schema } = body;
  return [
    operation.description,
    operation.summary,
    response.description,
    text(schema.node, 'description'),
    ...lists.map((list) => text(list.schema.node, 'description')),
    ...[...flatten(contract, schema).properties.values()].map((property) => wordsAbout(contract, property)),
  ];
}
