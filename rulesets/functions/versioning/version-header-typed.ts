import type { Contract, Parameter } from '../../../src/core/contract/contract';
import { flatten, keyword, type Flat } from '../../../src/core/contract/flatten';
import { text } from '../../../src/core/contract/follow';
import { paragraphsOf } from '../../../src/core/inference/text/paragraphs';
import { versionsOf } from '../../../src/core/inference/versioning/versions';
import { memoizeByText, memoizeAlone } from '../../../src/core/contract/memoize';
import { isObject, toPointer, type JsonObject } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { code, listed } from '../../../src/core/texts/wording';

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
    if (!parameter.required && !saysDefault(contract, parameter, flat))
      problems.push({
        message: `The description of ${code(parameter.name)} should say which version applies when it is left out.`,
        path,
      });
  }
  const told = new Map<string, Problem[]>();
  for (const problem of problems) told.set(problem.message, [...(told.get(problem.message) ?? []), problem]);
  for (const same of told.values()) yield* oncePerPlace(same);
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

const WITHOUT =
  /default|omit|absent|without|latest|pinned|left out|not (set|sent|given|provided|specified|present)|unset|missing|\bif (none|no |empty)|unspecified|otherwise|falls? back|省略|默认|缺省|不(传|填|带|写|指定)|未(传|填|指定)|没有指定/i;

function saysDefault({ root }: Contract, { name, description }: Parameter, flat: Flat | undefined): boolean {
  if (flat && ['default', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  const inSchema = flat ? keyword(flat, 'description') : undefined;
  const near = [description, typeof inSchema === 'string' ? inSchema : ''];
  const { info } = root;
  return near.some((said) => WITHOUT.test(said)) || (isObject(info) && introductionSaysDefault(info)(name));
}

// Remembered by the name of the parameter: every operation asks.
const introductionSaysDefault = memoizeAlone((info: JsonObject) =>
  memoizeByText((name) => introduction(info, name).some((said) => WITHOUT.test(said))),
);

/** What the introduction says about versions for all operations: around the name of the parameter, else by sentence. */
function introduction(info: JsonObject, name: string): string[] {
  return paragraphsOf(text(info, 'description'))
    .flatMap((paragraph) =>
      paragraph.toLowerCase().includes(name.toLowerCase()) ? [paragraph] : paragraph.split(/(?<=[.!?。])\s*/),
    )
    .filter((said) => /version|版本/i.test(said));
}
