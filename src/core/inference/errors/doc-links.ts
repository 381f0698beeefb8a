import type { MediaType, Response } from '../../contract/contract';
import type { JsonValue } from '../../json';
import { shownMembers } from './members';
import { plain } from './plain';

/** `doc_url`, `documentation_url`, `information_link`, `infoUrl`: the name says that it is an address. */
const ADDRESS =
  /^((docs?|documentation|help|more|moreinfo|info|information|error|reference|support|details?|problem)(url|uri|link|href)|href|link|moreinfo)$/;

/** These may hold an address, or a word. */
const PERHAPS = /^(type|help|docs?|documentation|about|reference|details?|describedby)$/;

/** True for the name of a member of an error that holds the address of a page about it. */
export function holdsAddress(name: string): boolean {
  return ADDRESS.test(plain(name));
}

/** The same, or one that may also hold a word: `type`, `help`. */
export function isLink(name: string): boolean {
  return holdsAddress(name) || PERHAPS.test(plain(name));
}

/** The same without those that hold a sentence or a number as a rule: `detail`, `reference`. */
export function mayLead(name: string): boolean {
  return isLink(name) && !/^(details?|reference)$/.test(plain(name));
}

/** True for a bare `url`: in an error that may be any address, such as the one that was called. */
export function isAddress(name: string): boolean {
  return /^(ur[li]|web(url|page)|page)$/.test(plain(name));
}

/** True for the name of an object that holds addresses of pages: `links`, `help`. */
export function isHolder(name: string): boolean {
  return /^(_?links?|help|docs?|documentation|moreinfo|references?)$/.test(plain(name));
}

/** True for words about an address: "URL of the page". */
export function saysPage(text: string): boolean {
  return /\b(ur[li]|links?|page|documentation)\b/i.test(text);
}

const HELP =
  /\b(help|docs?|documentation|remed(y|iate|iation)|learn|explain\w*|(page|article|entry) (about|on|of|for|that)|more (information|info|details?|about)|further (information|details?)|how to|API reference|troubleshoot\w*|resolve|solution)\b|文档|帮助|说明页|说明的?地址|解释/i;
const HELP_ELSEWHERE =
  /(?<!\p{L})(page (qui|de|du|d.aide|sur)|documentation|seite (mit|zu|über|zum)|erklärt|dokumentation|hilfe|página (que|sobre|de|do)|documenta\p{L}+|explica|ayuda|ajuda|pagina (che|su|di|over|met)|spiega|aiuto|uitleg)(?!\p{L})|(説明|解説|ドキュメント|ヘルプ)|(설명|도움말|문서)/iu;

/** True for words about a page that helps: "URL to help remediate the problem". */
export function saysHelp(text: string): boolean {
  return (
    (HELP.test(text) || HELP_ELSEWHERE.test(text)) &&
    !/\b(requested|called|invoked) (ur[li]|path|resource)\b/i.test(text)
  );
}

/** True for words about one page for whatever went wrong: a reader has to search there. */
export function saysOnePage(text: string): boolean {
  return /\b(same|one) (page |address |url |link )?for (all|every|each|any)\b|\b(start|home|landing) ?page\b|对所有(错误|代码)都?相同|首页/i.test(
    text,
  );
}

/** True for an address that a reader can open, or a sentence with one: "Read on at https://…". */
export function namesPage(sample: string): boolean {
  return (sample.match(/\bhttps?:\/\/[^\s<>"')]{1,2000}/gi) ?? []).some(isPage);
}

/** True for an address that a reader can open. */
export function isPage(sample: JsonValue): boolean {
  return (
    typeof sample === 'string' && /^https?:\/\/[^/\s.]+\.[^/\s]+/i.test(sample) && !isPlaceholderPage(sample)
  );
}

/** True for a URI that names something and has no page: `urn:…`, `tag:…`, `about:blank` (RFC 9457 §4.2.1). */
export function leadsNowhere(sample: string): boolean {
  return /^(urn|tag|about|mailto|uuid|info|ni):/i.test(sample);
}

/** True for an address below a domain that stands for one still to come. */
export function isPlaceholderPage(sample: string): boolean {
  return /^https?:\/\/(([^/]*\.)?(example\.(com|org|net)|localhost)(?=[:/?#]|$)|[^/.:?#]*(?=[/?#]|$))/i.test(
    sample,
  );
}

/** True for the address of a whole site: `https://docs.acme.dev/`, `https://acme.dev/en/docs`. */
export function isStartPage(address: string): boolean {
  return /^https?:\/\/[^/?#]+(\/(docs?|documentation|help|support|home|index\.html?|[a-z]{2}([-_][a-z]{2})?)){0,3}\/?$/i.test(
    address,
  );
}

/**
 * `Link: <…>; rel="help"`, as the header's description or example shows it; not where each address that it shows is that
 * of a whole site.
 */
export function linksByHeader({ headers }: Response): boolean {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'link')
    .map(({ node }) => JSON.stringify(node))
    .some((said) => {
      const shown = said.match(/<https?:[^<>\s]{1,500}>/gi) ?? [];
      const isSite = shown.length > 0 && shown.every((one) => isStartPage(one.slice(1, -1)));
      return /\b(help|describedby|documentation|service-doc)\b/i.test(said) && !isSite;
    });
}

/**
 * True where each example of a body shows a page whose address ends in the code of that error, in a member of any name
 * or far in: `Recommend: https://…/errors/InvalidParameter` beside `Code: InvalidParameter`. Where a name near the top
 * says that it is a link, its schema has to say so, too.
 */
export function showsPageOfCode(media: Pick<MediaType, 'examples'>): boolean {
  const { examples } = media;
  return (
    examples.length > 0 &&
    examples.every((example) => {
      const members = shownMembers({ examples: [example] });
      const values = members.map(({ value }) => value);
      const codes = new Set(values.filter(isScalar).map(String).filter(isNoStatus).map(plain));
      return members.some(
        ({ name, value, path }) =>
          typeof value === 'string' &&
          isPage(value) &&
          codes.has(plain(lastPart(value))) &&
          (!isLink(name) || path.length - example.path.length > 2),
      );
    })
  );
}

function isScalar(value: JsonValue): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isNoStatus(value: string): boolean {
  return value.length > 3 && !value.includes('/');
}

/** What an address ends in: the code, where it is the page about one. */
export function lastPart(address: string): string {
  return address.replace(/[/]$/, '').split(/[/#=]/).at(-1) ?? '';
}
