import fc from 'fast-check';
import { anyPlaceEdits } from './any-place-edits';
import { componentEdits } from './component-edits';
import { documentEdits } from './document-edits';
import { turnOf, type Edit } from './edit';
import { messageEdits } from './message-edits';
import { operationEdits } from './operation-edits';
import { pathEdits } from './path-edits';
import { referenceEdits } from './reference-edits';
import { schemaEdits } from './schema-edits';
import { SpecText } from './spec-text';

/** One edit: its name in the table, and the numbers that choose its place and its value. */
export interface Step {
  edit: string;
  picks: number[];
}

/** A text that somebody has come to, and how. */
export interface Version {
  text: string;
  /** Every change since the start. */
  story: string[];
}

/** Somebody who changes a spec and thinks better of it. */
export class Editor {
  private readonly edits: Record<string, Edit>;

  constructor(ruleIds: readonly string[]) {
    this.edits = {
      ...documentEdits,
      ...componentEdits,
      ...referenceEdits,
      ...schemaEdits,
      ...pathEdits,
      ...operationEdits(ruleIds),
      ...messageEdits,
      ...anyPlaceEdits,
    };
  }

  /** What is done between two looks at the report: mostly one edit. */
  sessions(most: number): fc.Arbitrary<Step[][]> {
    const edit = fc.record({
      // What is said once for all operations is the most easily forgotten: twice as often.
      edit: fc.constantFrom(...Object.keys(this.edits), ...Object.keys(documentEdits)),
      picks: fc.array(fc.nat(9_999), { minLength: 5, maxLength: 5 }),
    });
    const back = fc.constantFrom(UNDO, TO_START).map((edit): Step => ({ edit, picks: [] }));
    const step = fc.oneof({ weight: 4, arbitrary: edit }, { weight: 1, arbitrary: back });
    const pause = fc.oneof(
      { weight: 4, arbitrary: step.map((one) => [one]) },
      { weight: 1, arbitrary: fc.tuple(step, step) },
    );
    return fc.array(pause, { minLength: 1, maxLength: most });
  }

  /** The texts that somebody sees who looks after each of these; those without a change are left out. */
  versions(start: string, sessions: readonly (readonly Step[])[]): Version[] {
    const versions: Version[] = [{ text: new SpecText(start).toString(), story: [] }];
    for (const steps of sessions) {
      const before = versions.at(-1) as Version;
      const after = steps.reduce((version, step) => this.after(version, step, versions), before);
      if (after.text !== before.text) versions.push(after);
    }
    return versions;
  }

  private after({ text, story }: Version, { edit, picks }: Step, versions: readonly Version[]): Version {
    const earlier = edit === UNDO ? versions.at(-2) : edit === TO_START ? versions[0] : undefined;
    if (earlier) return { text: earlier.text, story: [...story, edit] };
    const spec = new SpecText(text);
    this.edits[edit]?.(turnOf(spec, picks));
    return { text: spec.toString(), story: [...story, `${edit}: ${spec.log.join('; ')}`] };
  }
}

const UNDO = 'undo';
const TO_START = 'back to the start';
