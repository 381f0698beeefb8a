import type { Contract } from '../../contract/contract';
import { text } from '../../contract/follow';
import { infoOf, tagsOf } from '../../contract/head';
import { isObject, type JsonObject, type JsonValue } from '../../json';

/** What a newcomer reads before the first operation: `info`, tags, links, security schemes and servers. */
export function textsOf(contract: Contract): string[] {
  const info = infoOf(contract);
  const said = [text(info, 'title'), text(info, 'summary'), text(info, 'description')];
  const tags = tagsOf(contract);
  const linked = [contract.root, info, ...tags].map((node) => asObject(node['externalDocs']));
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
