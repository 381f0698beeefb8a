import { mostSevereFirst } from '../../../core/reading/most-severe';
import type { Finding } from '../../../core/report';
import type { Source } from '../../../core/rule-info';
import { ruleInfo } from '../engine-rules';
import type { FormatContext } from '../format';
import type { Listing } from '../listed';
import { place } from '../place';
import type { FormatTexts } from '../texts/texts';
import { html, nothing, type Html } from './html';
import { link, sentence } from './prose';
import { source } from './source';

export interface FilePage {
  file: string;
  /** The lines that findings are shown with, by number. */
  lines: ReadonlyMap<number, string>;
  listing: Listing;
  say: FormatTexts;
  context: FormatContext;
}

/** Findings as a list, the most severe first: what is wrong, where, and, once per reason, why the caller cares. */
export function findingList(findings: readonly Finding[], page: FilePage): Html {
  const explained = new Set<string>();
  const { listed, left } = page.listing(findings);
  const items = mostSevereFirst(listed).map((finding) => {
    // A rule has one, a comparison of versions one for each kind of change.
    const reason = `${finding.rule}\n${finding.why}`;
    const first = !explained.has(reason);
    explained.add(reason);
    return findingItem(finding, first, page);
  });
  const list = html`<ul class="findings">
    ${items}
  </ul>`;
  return left === 0
    ? list
    : html`${list}
        <p class="notice">${page.say.notListed(left)}</p>`;
}

function findingItem(finding: Finding, first: boolean, page: FilePage): Html {
  const { file, lines, say, context } = page;
  const { rule, severity, message, why, waived, range } = finding;
  const kind = waived === undefined ? severity : 'waived';
  const label = waived === undefined ? say.level[severity] : say.waived;
  const { documentationUrl, sources } = ruleInfo(rule, context.rules, context.locale);
  return html` <li class="${kind}">
    <p class="about">
      <span class="badge">${label}</span> <span class="place">${place(file, range)}</span>
      <span class="rule">${link(html`${rule}`, documentationUrl)}</span>
    </p>
    <p class="message">${sentence(message)}</p>
    ${waived === undefined ? nothing : html`<p class="reason">${sentence(say.waivedBecause(waived))}</p>`}
    ${source(lines, range)} ${!first || why === '' ? nothing : html`<p class="why">${sentence(why)}</p>`}
    ${first ? sourceList(sources, say) : nothing}
  </li>`;
}

/** Where one can read what the rule asks for. */
function sourceList(sources: readonly Source[], say: FormatTexts): Html {
  if (sources.length === 0) return nothing;
  const links = sources.map(
    ({ title, url = '' }, i) => html`${i === 0 ? '' : ' · '}${link(html`${title}`, url)}`,
  );
  return html`<p class="why">${say.because(say.sources, '')}${links}</p>`;
}
