/**
 * Why an exercise cannot be what it says, before anything is graded. `detail` names the thing.
 * - `missing`: the file is not there; `tooLarge`: it is larger than `detail`; `outside`: its name leads out of the folder
 * - `unreadable`: it is no YAML, for the reason `detail`; `twiceKey`: a key stands twice in one object
 * - `tooDeep`: it nests too deep; `aliases`: it uses more aliases than `detail`
 * - `schema`: what is at the pointer `detail` has not the shape of the schema
 * - `id`: the id is not the folder's name; `weights`: they sum to `detail`, not to 100; `twice`: an id stands twice
 * - `vacuous`: an answer that shows nothing would meet the goal
 * - `prose`: a goal, or several, earn too much by a sentence
 * - `unknownRule`: no rule of that id runs; `hints`: the goal has not three hints; `translation`: it is not translated
 * - `unknownSolution`, `unknownGoal`: a mutant names one; `noEffect`: its edits change nothing
 * - `edits`: the edits of the mutant `detail` do not apply, for a reason, and at a pointer where it has one
 * - `notAttacked`: no mutant breaks the goal; `stopped`: the proof took longer or more memory than it may
 */
export type Fault = {
  /** Relative to the exercise's folder; of the catalogue, to the folder of the exercises. */
  file: string;
  detail: string;
} & (
  | { kind: PlainFault }
  /** `line` and `column`, from 1, where the parser knows them. */
  | { kind: 'unreadable' | 'twiceKey'; line?: number; column?: number }
  /** `keyword` is the one of JSON Schema that does not hold, `limit` what it asks for or is about. */
  | { kind: 'edits'; reason: PatchReason; pointer: string }
  | { kind: 'schema'; keyword: Keyword; limit: string }
);

export type PlainFault =
  | 'missing'
  | 'tooLarge'
  | 'outside'
  | 'tooDeep'
  | 'aliases'
  | 'id'
  | 'weights'
  | 'twice'
  | 'vacuous'
  | 'prose'
  | 'unknownRule'
  | 'hints'
  | 'translation'
  | 'unknownSolution'
  | 'unknownGoal'
  | 'noEffect'
  | 'notAttacked'
  | 'stopped';

/** Why an edit cannot be made. `noObject`: the document would be none; `tooLarge`: it would grow beyond all measure. */
export type PatchReason = 'nowhere' | 'noPointer' | 'intoItself' | 'noObject' | 'tooLarge';

/** The keywords of JSON Schema that `exercise.schema.json` uses; each has a sentence in `core/texts/faults`. */
export const KEYWORDS = [
  'additionalProperties',
  'anyOf',
  'const',
  'enum',
  'maximum',
  'maxItems',
  'maxLength',
  'maxProperties',
  'minimum',
  'minItems',
  'minLength',
  'minProperties',
  'oneOf',
  'pattern',
  'propertyNames',
  'required',
  'type',
  'uniqueItems',
] as const;
export type Keyword = (typeof KEYWORDS)[number];

/** The ids that stand there more than once. */
export function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
