import { type Fixer } from '../fix';
import { completed } from '../skeleton';

/** A place to lead newcomers to their first call. */
export const quickstartInInfo: Fixer = (subject) => completed(subject, [['info']], 'quickstart');
