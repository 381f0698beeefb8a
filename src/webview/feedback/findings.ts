import type { FindingView } from '../../extension/pages/messages';
import { linkButton, placeButton } from '../controls';
import { h } from '../dom';
import type { Host } from '../host';
import { icon } from '../icons';
import { prose } from '../prose';

/** Findings with what is wrong, why it matters, where, and the rule. `key` names the list across redraws. */
export function findingList(findings: FindingView[], key: string, host: Host): HTMLElement {
  return h(
    'ul',
    { class: 'findings', role: 'list' },
    ...findings.map((finding, i) => findingRow(finding, `${key}:${i}`, host)),
  );
}

function findingRow(
  { message, place, rule, severity, severityLabel, sources, why }: FindingView,
  key: string,
  host: Host,
) {
  return h(
    'li',
    { class: `finding ${severity}` },
    icon(severity, severityLabel),
    h(
      'div',
      {},
      h('p', {}, ...prose(message)),
      why !== '' && h('p', { class: 'why' }, ...prose(why)),
      h(
        'p',
        { class: 'links' },
        placeButton(place, `place:${key}`, host),
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
    ),
  );
}
