import type { Contract, Operation } from '../../contract/contract';
import { text } from '../../contract/follow';
import { memoizeAlone } from '../../contract/memoize';
import { isObject } from '../../json';
import { isMostlyChinese } from './mostly-chinese';

/** Whether a document speaks Chinese to its readers: the summaries and descriptions of its head, operations and messages. */
export const speaksChinese = memoizeAlone((contract: Contract): boolean => {
  const { info, tags } = contract.root;
  const heads = [info, ...(Array.isArray(tags) ? tags : [])].filter(isObject);
  const all = [...contract.operations, ...contract.deliveries];
  return isMostlyChinese([
    ...heads.flatMap((head) => [text(head, 'title'), text(head, 'description')]),
    ...new Set(all.flatMap(textsOf)),
  ]);
});

function textsOf({ summary, description, parameters, responses }: Operation): string[] {
  return [summary, description, ...[...parameters, ...responses].map((one) => one.description)];
}
