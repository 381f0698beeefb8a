/**
 * Why an exercise cannot be what it says, before anything is graded. `detail` names the thing.
 * - `missing`: the file is not there; `unreadable`: it is no YAML; `schema`: it has not the shape of the schema
 * - `id`: the id is not the folder's name; `weights`: they sum to `detail`, not to 100; `twice`: an id stands twice
 * - `unknownRule`: no rule of that id runs; `hints`: the goal has not three hints; `translation`: it is not translated
 * - `unknownSolution`, `unknownGoal`: a mutant names one; `edits`: its edits do not apply; `noEffect`: they change nothing
 * - `notAttacked`: no mutant breaks the goal; `stopped`: proving it took too much
 */
export interface Fault {
  kind:
    | 'missing'
    | 'unreadable'
    | 'schema'
    | 'id'
    | 'weights'
    | 'twice'
    | 'unknownRule'
    | 'hints'
    | 'translation'
    | 'unknownSolution'
    | 'unknownGoal'
    | 'edits'
    | 'noEffect'
    | 'notAttacked'
    | 'stopped';
  /** Relative to the exercise's folder. */
  file: string;
  detail: string;
}

/** The ids that stand there more than once. */
export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}
