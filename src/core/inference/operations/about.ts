import type { Contract, Operation } from '../../contract/contract';
import { text } from '../../contract/follow';
import { headOf, infoOf, tagsOf } from '../../contract/head';
import { mentions, speaksOf } from '../text/mentions';
import { segments } from '../text/words';
import { intentOf } from './intent';
import { goesOnWith } from './follow-ups';
import { isCreate, isUpsert, successSchemas } from './kinds';
import { hasNeutralNames, namesOf } from './names';

/**
 * Those of the operations that are about one of the words. Names decide: path, operationId, tags, schema names. Only
 * where no name of any of them has such a word, texts do, so that a word in passing opens nothing: first their
 * summaries, the address that an operation shares with one that is about it, and the thing that both answer with or that
 * one goes on with; then, for names that say nothing (`POST /v1/items`), tags, descriptions and the title of the document.
 */
export function operationsAbout(
  contract: Contract,
  operations: readonly Operation[],
  phrases: readonly string[],
): Operation[] {
  const named = operations.filter((operation) => mentionsResource(operation, phrases));
  if (named.length > 0) return named;
  const others = contract.operations.filter(
    (one) => mentionsResource(one, phrases) || saysInSummary(one, phrases),
  );
  const homes = new Set(others.map(homeOf));
  const answers = new Set(others.flatMap(answersOf));
  const makers = others.filter((one) => isUpsert(one) || isCreate(contract, one));
  const said = operations.filter(
    (operation) =>
      saysInSummary(operation, phrases) ||
      homes.has(homeOf(operation)) ||
      answersOf(operation).some((one) => answers.has(one)) ||
      makers.some((maker) => maker !== operation && goesOnWith(contract, operation, maker)),
  );
  if (said.length > 0) return said;
  return operations.filter(
    (operation) => hasNeutralNames(operation) && saysAround(contract, operation, phrases),
  );
}

/** True where one of the words is among the names of an operation: plural or not, in any case style. */
export function mentionsResource(operation: Operation, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => namesOf(operation).some((name) => mentions(name, phrase)));
}

function saysInSummary({ summary }: Operation, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => speaksOf(summary, phrase));
}

/** What is said in its first sentence, of its tags, and of the whole document. */
function saysAround(contract: Contract, operation: Operation, phrases: readonly string[]): boolean {
  const tags = tagsOf(contract, operation).map((tag) => text(tag, 'description'));
  const title = text(infoOf(contract), 'title');
  const sentences = [operation.description, ...tags, headOf(contract)].map(firstSentence);
  return phrases.some(
    (phrase) => mentions(title, phrase) || sentences.some((sentence) => speaksOf(sentence, phrase)),
  );
}

/** The components that an operation answers with where all went well: sending and looking up have one `Receipt`. */
function answersOf(operation: Operation): string[] {
  return successSchemas(operation).flatMap(({ component }) => component ?? []);
}

/** The collection that an operation, the item of it and the actions on that item share. */
function homeOf(operation: Operation): string {
  const path = [...segments(operation.route)];
  if (!path.at(-1)?.parameter && path.at(-2)?.parameter && intentOf(operation) === 'state') path.pop();
  if (path.at(-1)?.parameter) path.pop();
  return path.map(({ text }) => text).join('/');
}

function firstSentence(text: string): string {
  return text.trimStart().split(/[.!?。！？\n]/, 1)[0] ?? '';
}
