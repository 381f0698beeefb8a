import { isObject } from '../../../src/core/json';
import { perPlace } from '../rule/per-place';
import { alternatives, code } from '../../../src/core/texts/wording';

/** The variables of a server URL are described, used, and default to an allowed value. */
export default perPlace(
  function* (_, { node, path }, examine) {
    const { url, variables } = node;
    if (typeof url !== 'string') return;
    const described = isObject(variables) ? variables : {};
    const used = new Set([...url.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string));
    if (used.size > 0 || variables !== undefined) examine({ usedAt: path });
    for (const name of used)
      if (!Object.hasOwn(described, name))
        yield {
          message: `${code(name)} in the server URL should be described under \`variables\`, with a default.`,
          path: [...path, 'url'],
        };
    for (const [name, variable] of Object.entries(described)) {
      const at = [...path, 'variables', name];
      if (!used.has(name))
        yield { message: `The server URL does not use the variable ${code(name)}.`, path: at };
      if (!isObject(variable) || !Array.isArray(variable['enum'])) continue;
      const { default: value, enum: allowed } = variable;
      if (typeof value === 'string' && !allowed.includes(value))
        yield {
          message: `The default ${code(value)} should be one of ${alternatives(allowed)}.`,
          path: [...at, 'default'],
        };
    }
  },
  { kinds: ['server'] },
);
