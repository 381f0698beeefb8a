/** The one thing that exercises need of the YAML library: by itself, so that bundles leave out the rest. */
export { parse } from 'yaml';
