import type { Action, FindingItem, FindingView } from '../../extension/pages/messages';
import { actionButton, linkButton, placeButton } from '../controls';
import { h } from '../dom';
import type { Host } from '../host';
import { icon } from '../icons';
import { prose } from '../prose';
import { foldedExtract } from './extracts';

/** Findings with what is wrong, why it matters, where, and the rule. `key` names the list across redraws. */
export function findingList(findings: FindingView[], key: string, host: Host): HTMLElement {
  return h(
    'ul',
    { class: 'findings', role: 'list' },
    ...findings.map((finding, i) => findingRow(finding, `${key}:${i}`, host)),
  );
}

/** Applies the quick fix, as the light bulb does. */
function fixButton(fix: Action, host: Host): HTMLElement {
  const button = actionButton(fix, host);
  button.classList.add('quiet');
  return button;
}

function findingRow(
  { extracts = [], items, more, rule, severity, severityLabel, sources, why }: FindingView,
  key: string,
  host: Host,
) {
  const rows = (of: FindingItem[], from: number) =>
    of.map(({ fix, message, place }, i) =>
      h(
        'li',
        {},
        h('p', {}, ...prose(message)),
        h(
          'p',
          { class: 'ways' },
          placeButton(place, `place:${key}:${from + i}`, host),
          fix && fixButton(fix, host),
        ),
      ),
    );
  return h(
    'li',
    { class: `finding ${severity}` },
    icon(severity, severityLabel),
    h(
      'div',
      {},
      h('ul', { class: 'items', role: 'list' }, ...rows(items, 0)),
      more.items.length > 0 &&
        h(
          'details',
          { class: 'more', 'data-key': `more:${key}` },
          h('summary', { 'data-key': `more:${key}:summary` }, more.label),
          h('ul', { class: 'items', role: 'list' }, ...rows(more.items, items.length)),
        ),
      why !== '' && h('p', { class: 'why' }, ...prose(why)),
      h(
        'p',
        { class: 'links' },
        typeof rule === 'string'
          ? h('span', { class: 'rule' }, rule)
          : linkButton(rule.label, `rule:${key}`, () =>
              host.send({
                type: 'run',
                command: rule.command,
                ...(rule.argument === undefined ? {} : { argument: rule.argument }),
              }),
            ),
        ...sources.flatMap(({ title, url }) => (url === undefined ? [] : [h('a', { href: url }, title)])),
      ),
      ...extracts.map((extract, i) => foldedExtract(extract, `extract:${nameOf(rule)}:${i}`, host)),
    ),
  );
}

/** A rule has its extracts once on a page, so they stay unfolded wherever its findings come to stand. */
function nameOf(rule: FindingView['rule']): string {
  return typeof rule === 'string' ? rule : (rule.argument ?? rule.label);
}
