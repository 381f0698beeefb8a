import type { Contract } from '../../contract/contract';
import { items, text } from '../../contract/follow';
import { isObject, type JsonObject, type JsonValue } from '../../json';

/** The `info` object, empty where there is none. */
export function infoOf({ root }: Contract): JsonObject {
  return asObject(root['info']);
}

/** What a newcomer reads before the first operation: `info`, tags, links, security schemes and servers. */
export function textsOf(contract: Contract): string[] {
  const { root } = contract;
  const info = infoOf(contract);
  const said = [text(info, 'title'), text(info, 'summary'), text(info, 'description')];
  const tags = items(root['tags']).map(asObject);
  const linked = [root, info, ...tags].map((node) => asObject(node['externalDocs']));
  const schemes = [...contract.securitySchemes.values()].map(({ node }) => node);
  return [
    ...said,
    ...[...tags, ...linked, ...schemes].map((node) => text(node, 'description')),
    ...linked.map((node) => text(node, 'url')),
    ...contract.servers.map(({ description }) => description),
  ].filter((one) => one !== '');
}

function asObject(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}
