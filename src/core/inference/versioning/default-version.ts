import type { Contract, Parameter } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { text } from '../../contract/follow';
import { infoOf } from '../../contract/head';
import { memoizeAlone, memoizeByText } from '../../contract/memoize';
import type { JsonObject } from '../../json';
import { paragraphsOf } from '../text/paragraphs';

/** True where the contract says which version applies when the parameter that selects it is left out. */
export function saysDefaultVersion(contract: Contract, { name, description, schema }: Parameter): boolean {
  const flat = schema && flatten(contract, schema);
  if (flat && ['default', 'const'].some((key) => keyword(flat, key) !== undefined)) return true;
  const inSchema = flat && keyword(flat, 'description');
  const near = [description, typeof inSchema === 'string' ? inSchema : ''];
  return near.some((said) => WITHOUT.test(said)) || introductionSaysDefault(infoOf(contract))(name);
}

const WITHOUT =
  /default|omit|absent|without|latest|pinned|left out|not (set|sent|given|provided|specified|present)|unset|missing|\bif (none|no |empty)|unspecified|otherwise|falls? back|省略|默认|缺省|不(传|填|带|写|指定)|未(传|填|指定)|没有指定/i;

// Memoized by the name of the parameter: every operation asks.
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
