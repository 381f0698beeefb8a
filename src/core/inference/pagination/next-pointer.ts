import type { Operation, Response, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';
import { headerNames } from '../../contract/headers';
import type { JsonValue } from '../../json';
import { snakeOf } from '../text/words';
import { listArray, type ListAnswer } from './lists';
import { headersSayHowToGoOn } from './page-headers';
import { pagingOf } from './paging';

/** Names that say where the list goes on, or that it ends here. */
const POINTER =
  /(^|_)(next|cursor|has_?more|more|continuation|is_?last|last_page|truncated|is_truncated|end_?of_?list|after|page_?info)(_|$)|^(last|end_cursor|pagination|paging)$|(^|_)next[a-z]*$/;
/** The other way. */
const BACK = /^(prev|previous|before|first|start)(_|$)/;
/** Numbers from which a caller works out the last page, where it counts pages or rows itself. */
const TOTAL =
  /(^|_)(total|totals|remaining)(_|$)|^(pages|page_count|num_pages|count_total)$|(^|_)total[a-z]*$/;
/** What the server made up, and only the server can continue. */
const OPAQUE = /cursor|token|marker|bookmark|continuation|scroll/i;

/** Members that hold such facts one level down. */
const HOLDER =
  /^_?(links?|(list_?)?(meta|metadata|meta_data|info)|page|pages|paging|pagination|page_?info|page_?data|result_?info|response_?metadata|data|cursors?|summary|header)$/;

/** True where the answer says how to get the next page, or lets a caller work out which one is the last. */
export function saysHowToGoOn(contract: Surroundings, { operation, response, schema }: ListAnswer): boolean {
  const { position, styles } = pagingOf(contract, operation);
  const counts = styles.size > 1 || !OPAQUE.test(position?.name ?? '');
  const points = (name: string) => (POINTER.test(name) && !BACK.test(name)) || (counts && TOTAL.test(name));
  if (headersSayHowToGoOn(response) || 'links' in response.node) return true;
  if (tellsOfLinkHeader(operation, response)) return true;
  const { properties } = flatten(contract, schema);
  // `articlesCount` beside `articles`.
  const list = listArray(contract, schema)?.name ?? '';
  if (counts && [...properties.keys()].some((name) => snakeOf(name) === `${snakeOf(list)}_count`))
    return true;
  for (const [name, property] of properties) {
    const snake = snakeOf(name);
    if (!HOLDER.test(snake)) {
      if (points(snake)) return true;
      continue;
    }
    const inner = flatten(contract, property.schema);
    if (inner.types.has('array')) {
      // `links: [{ rel, href }]` says it in its values.
      if (/links/.test(snake)) return true;
      continue;
    }
    // An object without described members may hold anything; `page: 3` holds nothing.
    const isOpen = inner.types.size === 0 || inner.types.has('object');
    if (inner.properties.size === 0 && (isOpen || points(snake))) return true;
    if ([...inner.properties.keys()].some((key) => points(snakeOf(key)))) return true;
  }
  return false;
}

/** "Following page pointers will be returned in the `Link` header": said of a parameter, the operation or the answer. */
function tellsOfLinkHeader(operation: Operation, response: Response): boolean {
  const said = [operation, response, ...operation.parameters].map(({ description }) => description);
  return said.some((text) =>
    /\blink['"`*]* (response )?headers?\b|\bheaders? ['"`*]*link\b|Link['"`]* ?(响应|标)?头/i.test(text),
  );
}

/** True where the answer gives the next page as a link that a client follows as it is. */
export function nextLinkIn(contract: Surroundings, { response, schema }: ListAnswer): boolean {
  if (headerNames(response).some((name) => /^link$/i.test(name))) return true;
  const { properties } = flatten(contract, schema);
  const members = [...properties].flatMap(([name, { schema: inner }]) => [
    [snakeOf(name), inner] as const,
    ...(HOLDER.test(snakeOf(name))
      ? [...flatten(contract, inner).properties].map(([key, deep]) => [snakeOf(key), deep.schema] as const)
      : []),
  ]);
  return members.some(
    ([name, { node }]) =>
      /^(odata_)?next_?(page_?)?(link|url|uri|href)$/.test(name) ||
      (/^next(_page)?$/.test(name) && (isUrl(node['format']) || 'properties' in node)),
  );
}

function isUrl(format: JsonValue | undefined): boolean {
  return typeof format === 'string' && /^ur[il]/.test(format);
}
