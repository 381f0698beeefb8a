import { isObject, valueAt, type JsonPath } from '../json';
import { proposal, set, type Proposal, type Subject } from './fix';

/** Descriptions with a sentence to complete: `TODO:` is heard by nothing, so it earns nothing. */
export function completed(
  { contract: { root } }: Subject,
  places: readonly JsonPath[],
  todo: string,
): Proposal | undefined {
  const changes = places.flatMap((place) => {
    const node = valueAt(root, place);
    if (!isObject(node)) return [];
    const { description } = node;
    const before = typeof description === 'string' ? description : '';
    if (before.includes(`TODO: ${todo}`) || (description !== undefined && typeof description !== 'string'))
      return [];
    return [set([...place, 'description'], behind(before, `TODO: ${todo}`))];
  });
  return proposal('skeleton', { say: 'complete', what: 'description' }, changes);
}

/** A text, and a sentence behind it: a paragraph of its own where the text has lines. */
function behind(text: string, sentence: string): string {
  if (text.trim() === '') return sentence;
  if (text.endsWith('\n')) return `${text}\n${sentence}\n`;
  return text.includes('\n') ? `${text}\n\n${sentence}` : `${text} ${sentence}`;
}
