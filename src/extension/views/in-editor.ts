import { AtCursor } from './at-cursor';
import { componentCompletions } from './component-completions';
import { reviewLenses } from './review-lenses';

/** What stands in the text of the editor. Loaded when the first of it is asked for. */
export const IN_EDITOR = { AtCursor, componentCompletions, reviewLenses };
