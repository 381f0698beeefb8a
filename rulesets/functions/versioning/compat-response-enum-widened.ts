import { compatRule } from './compat-rule';

/** A closed list of values or statuses in responses does not grow. */
export default compatRule('compat-response-enum-widened');
