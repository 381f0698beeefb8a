import type { Find } from '../exercises/exercise';
import type { Texts } from '../texts/texts';

/** What a `find` looks for, in the reader's words: "a POST that creates about `message`". */
export function describeFind(find: Find, texts: Texts): string {
  const say = texts.goal.evidence;
  const statuses = [...(find.responds ?? []), ...(find.respondsAny ?? []).map((group) => group.join(say.or))];
  return [
    say.operation[find.operation ?? 'any'],
    find.about?.[0] === undefined ? '' : say.about(find.about[0]),
    find.retry ? say.retry[find.retry] : '',
    statuses.length > 0 ? say.responds(statuses.join(', ')) : '',
    find.response ? say.response[find.response] : '',
    find.mediaType ? say.mediaType(find.mediaType) : '',
    find.atLeast?.requiredInputs === undefined ? '' : say.atLeast(find.atLeast.requiredInputs),
    find.atMost?.requiredInputs === undefined ? '' : say.atMost(find.atMost.requiredInputs),
  ].join('');
}
