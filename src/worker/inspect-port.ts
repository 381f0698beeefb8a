/**
 * The port on which a debugger can attach to a worker: `API_KATA_INSPECT` of the environment, where it is a port and
 * nothing else. Undefined, as a rule: then nothing listens.
 */
export function inspectPortIn(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = env['API_KATA_INSPECT'] ?? '';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port > 0 && port < 65_536 ? port : undefined;
}
