import { compatRule } from './compat-rule';

/** Credentials that were enough stay enough. */
export default compatRule('compat-auth-tightened');
