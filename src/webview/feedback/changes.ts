import type { ChangeGroup, ChangeView, Section } from '../../extension/pages/messages';
import { actionButton, linkButton, placeButton } from '../controls';
import { h } from '../dom';
import type { Host } from '../host';
import { icon } from '../icons';
import { prose } from '../prose';

/** What has changed since a baseline: what was not compared, then the worst first. */
export function changesSince(
  { actions, gaps, groups, heading, summary }: Extract<Section, { kind: 'changes' }>,
  host: Host,
): HTMLElement {
  return h(
    'section',
    { class: 'compared' },
    h('h2', { 'data-key': 'changes', tabindex: '-1' }, heading),
    summary !== '' && h('p', { class: 'note' }, ...prose(summary)),
    ...gaps.map(({ place, text }, i) =>
      h(
        'p',
        { class: 'gap' },
        icon('notChecked'),
        h('span', {}, ...prose(text), ' ', place && placeButton(place, `changes:gap:${i}`, host)),
      ),
    ),
    ...groups.map((group, i) => groupOf(group, `changes:${i}`, host)),
    h('p', { class: 'actions' }, ...actions.map((action) => actionButton(action, host))),
  );
}

function groupOf({ changes, heading, more, open }: ChangeGroup, key: string, host: Host): HTMLElement {
  return h(
    'details',
    { 'data-key': key, open },
    h('summary', { 'data-key': `${key}:summary` }, h('h3', {}, heading)),
    h(
      'ul',
      { class: 'findings', role: 'list' },
      ...changes.map((change, i) => changeRow(change, `${key}:${i}`, host)),
    ),
    more !== '' && h('p', { class: 'note' }, ...prose(more)),
  );
}

function changeRow({ items, rule, severity, severityLabel, way, why }: ChangeView, key: string, host: Host) {
  const rows = items.map(({ before, message, operations, place }, i) =>
    h(
      'li',
      {},
      h('p', {}, ...prose(message)),
      h(
        'p',
        { class: 'places' },
        operations !== '' && h('span', { class: 'note' }, operations),
        placeButton(place, `place:${key}:${i}`, host),
        before && placeButton(before, `before:${key}:${i}`, host),
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
      h('ul', { class: 'items', role: 'list' }, ...rows),
      why !== '' && h('p', { class: 'why' }, ...prose(why)),
      way !== '' && h('p', { class: 'way' }, ...prose(way)),
      h('p', { class: 'links' }, ruleOf(rule, key, host)),
    ),
  );
}

function ruleOf(rule: ChangeView['rule'], key: string, host: Host): HTMLElement {
  if (typeof rule === 'string') return h('span', { class: 'rule' }, rule);
  const { argument, command, label } = rule;
  return linkButton(label, `rule:${key}`, () =>
    host.send({ type: 'run', command, ...(argument === undefined ? {} : { argument }) }),
  );
}
