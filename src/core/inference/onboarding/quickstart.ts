import type { Contract } from '../../contract/contract';
import { text } from '../../contract/follow';
import { isObject } from '../../json';
import { isSafePost, isWrite } from '../operations/kinds';
import { hasContact } from './support';
import { hasTestEnvironment } from './test-environment';
import { textsOf } from './texts';

/** What a newcomer needs on the way to the first successful call, in the words of a message. */
export type Need = 'key' | 'curl' | 'sandbox' | 'support' | 'link';

/** How many of the five questions the document answers, and those that it leaves open. */
export interface Quickstart {
  score: number;
  missing: Need[];
}

/** Reads what stands before the first operation. A link to documentation counts twice: the rest may be there. */
export function quickstartOf(contract: Contract): Quickstart {
  const said = textsOf(contract).join('\n');
  const links = linksIn(contract, said);
  const answered: Record<Need, boolean> = {
    key: KEY.test(said) || !needsKey(contract),
    curl: CALL.test(said),
    sandbox: hasTestEnvironment(contract) || readsOnly(contract),
    support: HELP.test(said) || hasContact(contract),
    link: links.length > 0,
  };
  const needs: Need[] = ['key', 'curl', 'sandbox', 'support', 'link'];
  const isPortal = links.some((link) => PORTAL.test(link));
  const score = needs.filter((need) => answered[need]).length + (isPortal ? 1 : 0);
  return { score, missing: needs.filter((need) => !answered[need]) };
}

const KEY =
  /\b(api|access|secret|test|private)[ -]?(keys?|tokens?)\b|\btokens?\b|\bcredentials?\b|\bsign(ing)?[ -]?up\b|\bregister\b|\bauthenticat|密钥|令牌|凭证|凭据|注册/i;
const CALL = /\bcurl |```|~~~|<pre|<code|\bhttps? (POST|GET) /i;
const HELP = /\b(support|contact|help|forum|community|feedback|questions?)\b|客服|支持|联系|求助/i;

/** A page of documentation, as against the terms or the home page. */
const PORTAL =
  /docs?\b|documentation|developers?\b|guides?\b|quick-?start|getting-?started|reference|portal|tutorial|learn/i;

function needsKey({ security, operations, securitySchemes }: Contract): boolean {
  return (
    securitySchemes.size > 0 &&
    [security, ...operations.map((one) => one.security)].some((one) => (one ?? []).length > 0)
  );
}

function readsOnly({ operations }: Contract): boolean {
  return operations.every((operation) => !isWrite(operation) || isSafePost(operation));
}

/** Links in the text and in `externalDocs`, whose address alone says that it is documentation. */
function linksIn({ root }: Contract, said: string): string[] {
  const docs = isObject(root['externalDocs']) ? text(root['externalDocs'], 'url') : '';
  return [...(said.match(/https?:\/\/[^\s<>()"'`\]]+/g) ?? []), ...(docs === '' ? [] : [`docs ${docs}`])];
}
