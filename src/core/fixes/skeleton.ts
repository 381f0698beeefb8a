import { isObject, valueAt, type JsonPath } from '../json';
import { proposal, set, type Proposal, type Subject } from './fix';
import { wordsFor, type FixWords } from './words/words';

/** Descriptions with a sentence to complete: `TODO:` is heard by nothing, so it earns nothing. */
export function completed(
  { contract }: Subject,
  places: readonly JsonPath[],
  todo: keyof FixWords['todo'],
): Proposal | undefined {
  const sentence = wordsFor(contract).todo[todo];
  const changes = places.flatMap((place) => {
    const node = valueAt(contract.root, place);
    if (!isObject(node)) return [];
    const { description } = node;
    const before = typeof description === 'string' ? description : '';
    if (before.includes(sentence) || (description !== undefined && typeof description !== 'string'))
      return [];
    return [set([...place, 'description'], behind(before, sentence))];
  });
  return proposal('skeleton', { say: 'complete', what: 'description' }, changes);
}

/** A text, and a sentence behind it: a paragraph of its own where the text has lines. */
function behind(text: string, sentence: string): string {
  if (text.trim() === '') return sentence;
  if (text.endsWith('\n')) return `${text}\n${sentence}\n`;
  if (text.includes('\n')) return `${text}\n\n${sentence}`;
  // Behind Chinese punctuation there is no blank.
  return /[。！？；：）”]$/.test(text) ? `${text}${sentence}` : `${text} ${sentence}`;
}
