import type { Contract, Operation } from '../../../contract/contract';
import { successesOf } from '../../../contract/statuses';
import { isObject, type JsonObject } from '../../../json';
import { namedOthers, unknownName } from '../../naming/named-operations';
import { deprecatedMembers, type DeprecatedMember } from './deprecated-members';
import { headerNamed } from './shown-headers';

/** Why nobody knows what to use in place of something deprecated. */
export interface NameLack {
  name: string;
  kind: 'operation' | DeprecatedMember['kind'];
  lacks: 'name' | 'unknown' | 'deprecated';
  /** What is named in its place. */
  named?: string;
}

/** The first thing deprecated of an operation that does not name what takes its place, and is there. */
export function nameLack(contract: Contract, operation: Operation): NameLack | undefined {
  if (operation.deprecated) return ofOperation(contract, operation);
  const member = deprecatedMembers(contract, operation).find((one) => !namesOneBeside(one));
  return member && { name: member.name, kind: member.kind, lacks: 'name' };
}

function ofOperation(contract: Contract, operation: Operation): NameLack | undefined {
  const { name, summary, description, node } = operation;
  const said = `${summary}\n${description}\n${extensionsOf(node)}`;
  const unknown = unknownName(contract, said);
  if (unknown !== undefined) return { name, kind: 'operation', lacks: 'unknown', named: unknown };
  const others = [said, linksOf(operation)].flatMap((text) => namedOthers(contract, operation, text));
  if (others.some(({ deprecated }) => !deprecated)) return undefined;
  const [other] = others;
  return other
    ? { name, kind: 'operation', lacks: 'deprecated', named: other.name }
    : { name, kind: 'operation', lacks: 'name' };
}

const KEYS = ['x-replaced-by', 'x-replacement', 'x-successor', 'x-superseded-by', 'x-alternative'];
const IN_DETAILS = ['replacement', 'successor', 'replacedBy', 'replaced_by', 'alternative'];

function extensionsOf(node: JsonObject): string {
  const details = node['x-deprecation'];
  const inDetails = isObject(details) ? IN_DETAILS.flatMap((key) => details[key] ?? []) : [];
  return JSON.stringify([...KEYS.flatMap((key) => node[key] ?? []), ...inDetails]);
}

function linksOf(operation: Operation): string {
  const links = successesOf(operation).flatMap((response) => headerNamed(response, 'Link')?.node ?? []);
  return JSON.stringify(links);
}

/** In code or quotation marks, also with its path (`cost.amount`), behind "use", or as a word that is hardly another. */
function namesOneBeside({ nodes, said, beside }: DeprecatedMember): boolean {
  const text = `${said}\n${nodes.map(extensionsOf).join('\n')}`;
  const names = new Set(beside);
  return (
    [...text.matchAll(POINTED_AT)].some(([, name = '']) => names.has(name)) ||
    (text.match(/\w+/g) ?? []).some((word) => word.length > 3 && names.has(word))
  );
}

const POINTED_AT =
  /(?:[`'"“‘「<]|\b(?:use|by|see)\s(?:the\s)?|改用|请用|使用|换成|换为|替换为|由)\s?([\w-]{1,64})/gi;
