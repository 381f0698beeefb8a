import type { Response } from '../../contract/contract';
import { headerNames } from '../../contract/headers';

/** Leads through the pages: `Link`, `Content-Range`, `X-Next-Page`, `X-Pagination`, `Opc-Next-Token`. */
const LEADS =
  /^(link|content-range)$|^(x-)?(next|pagination|paging)|^(x-)?(cursor|continuation)([-_].*)?$|(next-?page|next-?token|cursor|continuation(token)?)$/i;
/** A number from which a caller works out the last page. */
const COUNTS = /^(x-)?(has-?more|total|page|last)([-_].*)?$|-total(-?count|-?pages)?$/i;

/** The header that leads from one page to the next, GitHub's way: the array is the body. */
export function headerToNextPage(response: Response): string | undefined {
  return headerNames(response).find((name) => LEADS.test(name));
}

/** True where a header leads to the next page, or lets a caller work out which one is the last. */
export function headersSayHowToGoOn(response: Response): boolean {
  return headerNames(response).some((name) => LEADS.test(name) || COUNTS.test(name));
}
