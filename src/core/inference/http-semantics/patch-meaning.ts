import type { Contract, MediaType, Operation } from '../../contract/contract';
import { flatten, type Flat } from '../../contract/flatten';
import { memoizeAlone } from '../../contract/memoize';
import { headOf } from '../../contract/head';
import { paragraphsOf } from '../text/paragraphs';

/** What is said of a member that is missing, or `null`. */
const EXPLAINS =
  /\bnull\b|\b(omit|omitted|omitting|unset|unchanged|untouched|left (out|alone|as)|leave out|unspecified|merge[- ]patch)\b|\b(absent|missing)\b[^.]{0,30}\b(fields?|propert(y|ies)|members?|values?|keys?|attributes?)\b|\b(fields?|propert(y|ies)|members?|values?|keys?|attributes?)\b[^.]{0,30}\b(absent|missing)\b|\bnot (provided|supplied|specified|included|sent|present|passed|given|set|mentioned)\b|\b(are|is)n.t (provided|supplied|specified|included|sent|present|passed|given|mentioned)\b|\bonly (the |those )?(supplied |provided |given |specified )?(fields?|properties|attributes|values|parameters|members)\b|RFC ?(7396|7386|6902)|不传|省略|缺省|未提供|为空/i;

/**
 * True where words say what a missing member means in a PATCH: at the operation, its body or one of its fields, or at
 * the head of the document for every PATCH.
 */
export function explainsPatch(contract: Contract, operation: Operation, { schema }: MediaType): boolean {
  const { summary, description, body } = operation;
  const flat = schema && flatten(contract, schema);
  if (flat && leavesNothingOut(contract, flat)) return true;
  const fields = [...(flat?.properties.values() ?? [])].flatMap((one) => [one.raw, one.schema.node]);
  const nodes = [...(flat?.parts.map(({ node }) => node) ?? []), ...fields];
  const near = [summary, description, body?.description, ...nodes.map((node) => node['description'])];
  if (near.some((said) => typeof said === 'string' && EXPLAINS.test(said))) return true;
  return isExplainedByHead(contract);
}

/** Each member has to be there and none may be `null`, as in `{ status }`: there is nothing to explain. */
function leavesNothingOut(contract: Contract, flat: Flat): boolean {
  const members = [...flat.properties];
  return (
    members.length > 0 &&
    members.every(([name, { schema }]) => flat.required.has(name) && !flatten(contract, schema).nullable)
  );
}

// All operations ask.
const isExplainedByHead = memoizeAlone((contract: Contract): boolean =>
  paragraphsOf(headOf(contract)).some((one) => /\bPATCH\b/i.test(one) && EXPLAINS.test(one)),
);
