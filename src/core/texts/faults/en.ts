import { own } from '../../json';
import type { Keyword, PatchReason, PlainFault } from '../../exercises/fault';

type Sentence = (detail: string) => string;

/** What is wrong with the files of an exercise, in English. */
export const en = {
  plain: {
    missing: () => 'the file is missing',
    tooLarge: (most) =>
      `is larger than ${most}, which is more than an exercise needs; leave out what no learner reads`,
    outside: () => 'leads out of the folder of the exercise; put the file into it',
    tooDeep: () => 'nests too deep to be read; an exercise needs a dozen levels',
    aliases: (most) =>
      `uses aliases that name each other or themselves, or more than ${most} of them; write the values out`,
    id: (id) => `the id ${id} is not the name of the folder`,
    weights: (sum) => `the weights sum to ${sum}; they must sum to 100`,
    twice: (id) => `the id ${id} stands there twice`,
    vacuous: (goal) =>
      `an answer that shows nothing would meet the goal ${goal}; let it also find something that must be there`,
    prose: (goal) =>
      `the goal ${goal} rests on prose (\`says\`) and weighs too much: 15 at most for one, 20 for all`,
    unknownRule: (rule) => `there is no rule ${rule}; see api-kata rules`,
    hints: (goal) => `the goal ${goal} needs three hints: nudge, concept, concrete`,
    translation: (id) => `${id} is not translated`,
    unknownSolution: (name) => `${name} is no solution of the exercise`,
    unknownGoal: (goal) => `${goal} is no goal of the exercise`,
    noEffect: (mutant) => `the edits of ${mutant} change nothing`,
    notAttacked: (goal) => `no mutant breaks the goal ${goal}`,
    stopped: (why) => why,
  } satisfies Record<PlainFault, Sentence>,
  twiceKey: (key: string) => `the key ${key} stands twice in one object; keep one`,
  unreadable: (why: string) => `cannot be read: ${why}`,
  edits: (mutant: string, why: string) => `the edits do not apply: ${mutant}: ${why}`,
  patch: {
    nowhere: (pointer) => `${pointer} leads nowhere`,
    noPointer: (pointer) => `${pointer} is no JSON Pointer`,
    intoItself: (pointer) => `${pointer} cannot move into itself`,
    noObject: () => 'the document would be no object any more',
    tooLarge: () => 'the document would grow beyond all measure',
  } satisfies Record<PatchReason, Sentence>,
  at: (line: number, column: number, sentence: string) => `line ${line}, column ${column}: ${sentence}`,
  schema: {
    additionalProperties: (name) => `has a field that nobody knows: ${name}`,
    anyOf: () => 'fits none of the forms that are allowed here',
    const: (value) => `must be ${value}`,
    enum: (values) => `must be one of ${values}`,
    maximum: (most) => `must be at most ${most}`,
    maxItems: (most) => `must have at most ${most} entries`,
    maxLength: (most) => `must have at most ${most} characters`,
    maxProperties: (most) => `must have at most ${most} ${most === '1' ? 'field' : 'fields'}`,
    minimum: (least) => `must be at least ${least}`,
    minItems: (least) => `must have at least ${least} ${least === '1' ? 'entry' : 'entries'}`,
    minLength: (least) => `must have at least ${least} ${least === '1' ? 'character' : 'characters'}`,
    minProperties: (least) => `must have at least ${least} ${least === '1' ? 'field' : 'fields'}`,
    oneOf: () => 'fits none of the forms that are allowed here',
    pattern: (pattern) => `must match ${pattern}`,
    propertyNames: (name) => `has a field whose name is not allowed: ${name}`,
    required: (name) => `lacks the field ${name}`,
    type: (type) => `must be ${own(TYPES, type) ?? type}`,
    uniqueItems: () => 'has the same entry twice',
  } satisfies Record<Keyword, Sentence>,
  more: (count: number) => `and ${count} more; api-kata verify names them all`,
};

/** What is said of faults in the files of an exercise: by `verify`, and by whatever refuses to load one. */
export type FaultTexts = typeof en;

const TYPES: Record<string, string | undefined> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  integer: 'a whole number',
};
