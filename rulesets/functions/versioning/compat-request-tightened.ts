import { compatRule } from './compat-rule';

/** A request that was right stays right. */
export default compatRule('compat-request-tightened');
