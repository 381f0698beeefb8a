import { compatRule } from './compat-rule';

/** What callers use stays, or goes on the day that was announced. */
export default compatRule('compat-operation-removed');
