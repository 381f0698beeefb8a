import type { Place } from '../../../src/core/openapi/places';
import { code } from '../../../src/core/texts/wording';
import { perPlace } from '../rule/per-place';

/** Headers of requests that OpenAPI describes elsewhere. */
const OF_REQUESTS = new Map([
  [
    'accept',
    (name: string) =>
      `The header parameter ${name} is ignored: what a caller may ask for is what the responses list under \`content\`.`,
  ],
  [
    'content-type',
    (name: string) =>
      `The header parameter ${name} is ignored: what a caller may send is what the request body lists under \`content\`.`,
  ],
  [
    'authorization',
    (name: string) =>
      `The header parameter ${name} is ignored: describe the credential as a security scheme.`,
  ],
]);

/** No header is described where tools have to ignore it, because OpenAPI describes it elsewhere. */
export default perPlace(function* (_, place, examine) {
  const { kind, node, path } = place;
  if (kind === 'parameter' && node['in'] === 'header' && typeof node['name'] === 'string') {
    examine({ usedAt: path });
    const message = OF_REQUESTS.get(node['name'].toLowerCase())?.(code(node['name']));
    if (message !== undefined) yield { message, path: [...path, 'name'] };
  }
  const header = kind === 'header' ? nameOf(place) : undefined;
  if (header === undefined) return;
  examine({ usedAt: path });
  if (header.toLowerCase() === 'content-type')
    yield {
      message: `The header ${code(header)} is ignored here: the media type beside it says it.`,
      path,
    };
});

/** The name of a header where it is used, of a response or of a part of a body; a component is only called so. */
function nameOf({ path }: Place): string | undefined {
  const [name, list, owner] = [...path].reverse();
  return list === 'headers' && owner !== 'components' ? String(name) : undefined;
}
