import type { Parameter } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import type { Problem } from '../../../src/core/contract/problem';
import { saysDefaultVersion } from '../../../src/core/inference/versioning/default-version';
import { versionsOf } from '../../../src/core/inference/versioning/versions';
import { toPointer } from '../../../src/core/json';
import { code, listed } from '../../../src/core/texts/wording';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';

/** The parameter that selects a version says what a version looks like, and which one applies without it. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Problem[] = [];
  for (const { mechanism, operation, path } of versionsOf(contract, operations)) {
    if (mechanism !== 'header' && mechanism !== 'query') continue;
    const parameter = operation.parameters.find((one) => toPointer(one.path) === toPointer(path));
    if (!parameter) continue;
    examine(operation);
    examine(parameter);
    const flat = parameter.schema && flatten(contract, parameter.schema);
    const missing = missingFrom(parameter, flat);
    if (missing.length > 0)
      problems.push({
        message: `The version parameter ${code(parameter.name)} should also state ${listed(missing)}.`,
        path,
      });
    // Where a version must be sent, nothing happens without one.
    if (!parameter.required && !saysDefaultVersion(contract, parameter))
      problems.push({
        message: `The description of ${code(parameter.name)} should say which version applies when it is left out.`,
        path,
      });
  }
  const byMessage = new Map<string, Problem[]>();
  for (const problem of problems)
    byMessage.set(problem.message, [...(byMessage.get(problem.message) ?? []), problem]);
  for (const same of byMessage.values()) yield* oncePerPlace(same);
});

function missingFrom({ examples }: Parameter, flat: Flat | undefined): string[] {
  const has = (...keys: string[]) =>
    flat !== undefined && keys.some((key) => keyword(flat, key) !== undefined);
  const isNumber = flat?.types.has('integer') === true;
  const missing: string[] = [];
  if (!isNumber && !has('pattern', 'enum', 'const', 'format', 'x-extensible-enum')) missing.push('pattern');
  if (examples.length === 0 && !has('example', 'examples', 'enum', 'const', 'default', 'x-extensible-enum'))
    missing.push('example');
  return missing;
}
