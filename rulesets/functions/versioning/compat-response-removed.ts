import { compatRule } from './compat-rule';

/** What responses held they go on holding. */
export default compatRule('compat-response-removed');
