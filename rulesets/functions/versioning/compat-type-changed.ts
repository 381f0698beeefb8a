import { compatRule } from './compat-rule';

/** Values keep their type, their form, their limits and their default. */
export default compatRule('compat-type-changed');
