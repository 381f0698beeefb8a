import type { Contract, MediaType, Operation, Schema } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import { headOf } from '../../contract/head';
import { baseType } from '../../contract/media-types';
import { isReadOnly } from '../fields/data-fields';
import { paragraphsOf } from '../text/paragraphs';
import { sentencesOf } from '../text/sentences';
import { isJsonPatch, isMergePatch, isOperationList, patchBodies, resourceIn } from './patch-bodies';

/**
 * What a PATCH leaves open.
 * - `missing`, `null`: what that does is said nowhere
 * - `replaced`: what is missing is removed, so that the caller has to send all that it wants to keep
 */
export type Unexplained = 'missing' | 'null' | 'replaced';

/** The first thing that a PATCH does not say of its fields; undefined where it says all, and for what is no PATCH. */
export function unexplainedIn(contract: Contract, operation: Operation): Unexplained | undefined {
  for (const media of patchBodies(operation)) {
    const open = openIn(contract, operation, media);
    if (open) return open;
  }
  return undefined;
}

function openIn(contract: Contract, operation: Operation, media: MediaType): Unexplained | undefined {
  if (isJsonPatch(media) || isOperationList(contract, media))
    return replacesWhole(contract, media) ? 'replaced' : undefined;
  const masks = sentencesOfMasks(operation);
  const said = [
    ...sentencesAbout(contract, operation, media),
    ...masks.filter((one) => !NAMED_IN_MASK.test(one)),
  ];
  if (said.some((one) => MISSING.test(one) && LOST.test(one) && !STAYS.test(one))) return 'replaced';
  if (isMergePatch(media) || /patch/i.test(baseType(media.type))) return undefined;
  const all = [...said, ...masks];
  const isMissingSaid = SAYS_MISSING.test(baseType(media.type)) || all.some((one) => MISSING.test(one));
  if (!isMissingSaid) return 'missing';
  const mayBeNull =
    media.schema === undefined || takesNull(contract, resourceIn(contract, operation, media.schema));
  return mayBeNull && !all.some((one) => /\bnull\b|空值/i.test(one)) ? 'null' : undefined;
}

/** What a mask names and the body has not is meant to go. */
const NAMED_IN_MASK = /\b(mask|named|listed)\b/i;

/** Which fields a PATCH changes may be told beside its body. */
function sentencesOfMasks({ parameters }: Operation): string[] {
  return parameters
    .filter((one) => one.in !== 'path' && !one.deprecated && !one.unread)
    .flatMap(({ description }) => sentencesOf(description))
    .filter((one) => !LEFT_OPEN.test(one));
}

/** A list of changes of which the only place is the whole. */
function replacesWhole(contract: Contract, { schema }: MediaType): boolean {
  const items = schema && flatten(contract, schema).items;
  const path = items && flatten(contract, items).properties.get('path')?.schema;
  const flat = path && flatten(contract, path);
  if (!flat) return false;
  const [pattern, only, listed] = ['pattern', 'const', 'enum'].map((key) => keyword(flat, key));
  const isWhole = (value: unknown) => value === '' || value === '/';
  return (
    (typeof pattern === 'string' && /^\^?\/?\$?$/.test(pattern)) ||
    isWhole(only) ||
    (Array.isArray(listed) && listed.length > 0 && listed.every(isWhole))
  );
}

/** These formats say that what is missing keeps its value. */
const SAYS_MISSING = /vnd\.api\+json|scim|odata/;

/** Where null is of no type that a field has, it is as malformed as a word would be where a number is meant. */
function takesNull(contract: Contract, schema: Schema): boolean {
  const members = [...flatten(contract, schema).properties.values()].filter((one) => !isReadOnly(one));
  return (
    members.length === 0 ||
    members.some(({ raw, schema: own }) => {
      const { nullable, types, variants } = flatten(contract, own);
      return (
        nullable ||
        raw['nullable'] === true ||
        (types.size === 0 && variants.length === 0 && !('enum' in own.node) && !('const' in own.node))
      );
    })
  );
}

/** What is said at the operation, its body and its fields, and at the head of the document of every PATCH. */
function sentencesAbout(contract: Contract, operation: Operation, { schema }: MediaType): string[] {
  const { summary, description, body } = operation;
  const flats = schema
    ? [flatten(contract, schema), flatten(contract, resourceIn(contract, operation, schema))]
    : [];
  const nodes = flats.flatMap(({ parts, properties }) => [
    ...parts.map(({ node }) => node),
    ...[...properties.values()].flatMap((one) => [one.raw, one.schema.node]),
  ]);
  const near = [summary, description, body?.description, ...nodes.map((node) => node['description'])];
  const ofAll = paragraphsOf(headOf(contract)).filter((one) => SPEAKS_OF_PATCH.test(one));
  return [...near, ...ofAll]
    .flatMap((text) => (typeof text === 'string' ? sentencesOf(text) : []))
    .filter((one) => !LEFT_OPEN.test(one));
}

const SPEAKS_OF_PATCH = /\bPATCH\b|\bpartial|部分更新|局部更新/i;

/** A field that the caller does not send. */
const MISSING =
  /\b(omit\w{0,4}|absent|missing|unsent|left out|leave out|leaving out|unset|unchanged|untouched|left (alone|as)|keep(s|ing)? (its|their) (present |current |old )?values?|merge[- ]patch)\b|(\bnot|n't|\bnever|\bwithout) (be )?(provid|suppl|specif|includ|sen[dt]|present|pass|giv|set|mention|nam|carr|contain|in (the |your |this |a |`))|\b(does|do|is|are) not (have|hold|contain|carry|name|include|in)\b|\b(has|have|names?|carries|contains?) no\b|\bonly (the |those )?(\w+ )?(fields?|propert(y|ies)|attributes?|values?|keys?|members?|parameters?)\b|RFC ?(7396|7386)|不传|未传|没传|没有传|省略|缺省|缺少|未提供|不提供|不写|没写|不填|不带|未包含|不包含|\bsaknas|\butel[aä]mn|\bfehl(t|en|end)|\bweggelassen|\bnicht (gesendet|angegeben|genannt|enthalten|übergeben)|\bausent|\bomitid|\bomess|\bmancant|\bno (enviad|incluid|indicad)|\bn[aã]o (enviad|informad|inclu)|\bomis(e|es)?\b|\bnon (envoy|fourni|transmi|renseign)|\bontbre|\bweggelaten|\budelad|\bmangler\b|\bpuuttu|\bpomini[eę]t|\bbrakuj|省略|指定しない|含まれない|생략|отсутств|пропущ/i;

/** It keeps its value. */
const STAYS =
  /\b(stays?|keeps?|kept|unchanged|untouched|retain(s|ed)?|remain(s|ed)?|preserved?|left (alone|as)|leaves? (it|them)|as (it|they) (is|are|was|were)|ignored|not (be )?(changed|touched|modified|affected|altered|removed|cleared|deleted|updated))\b|保持|不变|保留/i;

/** It loses it. */
const LOST =
  /\b(removed?|removes|deleted?|deletes|cleared?|clears|erased?|erases|emptied|empties|reset|resets|dropped|drops|lost|blanked|nulled)\b|\b(goes|go|falls?|set|returns?) back to (its|the|their) (default|initial|original)|\b(gets?|takes?|has) (its|the|their) default\b|\b(set|becomes?|treated as|same as) (to )?`?null\b|(清空|删除|移除|置空|重置)/i;

/** A text that says of itself that it settles nothing. */
const LEFT_OPEN =
  /\b(is|are) (not |un)(specified|defined|documented|stated|decided)\b|\bundefined\b|\b(is|are) left open\b|\bimplementation[- ]defined\b|未定义|未作规定|没有规定/i;
