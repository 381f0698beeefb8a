import type { Contract, SecurityScheme } from '../../contract/contract';
import { entries, text } from '../../contract/follow';
import { isObject, type JsonObject } from '../../json';
import { gapsOf } from '../operations/bodies';
import type { Given } from '../steps/given';
import { note, type Findings } from '../steps/step';

/** What schemes of the revision are called in the baseline: names are nothing that a caller sees. */
export function namesInBaseline(before: Contract, after: Contract): Map<string, string> {
  const byContent = new Map<string, string>();
  for (const [name, scheme] of before.securitySchemes)
    if (!after.securitySchemes.has(name)) byContent.set(contentOf(scheme), name);
  const names = new Map<string, string>();
  for (const [name, scheme] of after.securitySchemes) {
    if (before.securitySchemes.has(name)) continue;
    const old = byContent.get(contentOf(scheme));
    if (old !== undefined) names.set(name, old);
  }
  return names;
}

/** What a scheme asks of a caller, as a text. */
function contentOf({ node }: SecurityScheme): string {
  return JSON.stringify([...wayOf(node), Object.fromEntries(flowsOf(node)), urlsOf(node)]);
}

/** The way in which a credential travels. */
function wayOf(node: JsonObject): string[] {
  const type = text(node, 'type');
  if (type === 'apiKey') {
    const name = text(node, 'name');
    return [type, text(node, 'in'), node['in'] === 'header' ? name.toLowerCase() : name];
  }
  return type === 'http' ? [type, text(node, 'scheme').toLowerCase()] : [type];
}

function flowsOf({ type, flows }: JsonObject): [string, JsonObject][] {
  if (type !== 'oauth2') return [];
  return entries(flows).flatMap(([name, flow]) =>
    isObject(flow) && !name.startsWith('x-') ? [[name, flow] as [string, JsonObject]] : [],
  );
}

const URLS = ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'deviceAuthorizationUrl'];

function urlsOf(node: JsonObject): string[] {
  return [
    text(node, 'type') === 'openIdConnect' ? text(node, 'openIdConnectUrl') : '',
    ...flowsOf(node).flatMap(([name, flow]) => URLS.map((key) => `${name} ${text(flow, key)}`)),
  ];
}

/** Compares two schemes that are the same one. */
export function compareSchemes(given: Given, into: Findings, old: SecurityScheme, now: SecurityScheme): void {
  const gaps = [...gapsOf(given.baseline, old), ...gapsOf(given.revision, now)];
  into.gaps.push(...gaps);
  if (gaps.length > 0) return;
  const kind = 'security-scheme-changed';
  const at = { path: now.path, base: old.path };
  const { name } = now;
  const before = wayOf(old.node).join(' ');
  const after = wayOf(now.node).join(' ');
  if (before !== after) {
    note(into, kind, 'moved', at, { name, before, after });
    return;
  }
  const flows = new Map(flowsOf(now.node));
  const oldFlows = new Map(flowsOf(old.node));
  const gone = [...oldFlows.keys()].filter((flow) => !flows.has(flow));
  const added = [...flows.keys()].filter((flow) => !oldFlows.has(flow));
  if (gone.length > 0) note(into, kind, 'flow-gone', at, { name, values: gone });
  if (added.length > 0) note(into, kind, 'flow-added', at, { name, values: added });
  for (const [flow, value] of oldFlows) {
    const other = flows.get(flow);
    for (const key of other ? URLS : [])
      moved(into, at, name, [...now.path, 'flows', flow, key], value, other, key);
  }
  if (text(old.node, 'type') === 'openIdConnect')
    moved(into, at, name, [...now.path, 'openIdConnectUrl'], old.node, now.node, 'openIdConnectUrl');
}

function moved(
  into: Findings,
  { base }: { base: SecurityScheme['path'] },
  name: string,
  path: SecurityScheme['path'],
  old: JsonObject,
  now: JsonObject | undefined,
  key: string,
): void {
  const before = text(old, key);
  const after = now ? text(now, key) : '';
  // An address that was not there is nothing to move away from.
  if (before === '' || before === after) return;
  note(into, 'security-scheme-changed', 'url', { path, base }, { name, keyword: key, before, after });
}
