import { compatRule } from './compat-rule';

/** An announced end is a date, leaves notice, and is never moved forward. */
export default compatRule('compat-sunset-honoured');
