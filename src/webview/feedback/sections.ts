import type { Section } from '../../extension/pages/messages';
import { actionButton, placeButton } from '../controls';
import { h } from '../dom';
import type { Host } from '../host';
import { icon } from '../icons';
import { prose } from '../prose';
import { attemptList } from './attempts';
import { changesSince } from './changes';
import { findingList } from './findings';
import { goalList } from './goals';

type Of<Kind extends Section['kind']> = Extract<Section, { kind: Kind }>;

/** One section of the review. */
export function section(state: Section, host: Host): HTMLElement {
  switch (state.kind) {
    case 'strengths':
      return strengths(state);
    case 'nextFix':
      return nextFix(state, host);
    case 'goals':
      return h(
        'section',
        { class: 'goals-section' },
        h('h2', {}, state.heading),
        goalList(state.goals, host),
      );
    case 'findings':
      return moreFindings(state, host);
    case 'changes':
      return changesSince(state, host);
    case 'attempts':
      return attemptList(state, host);
    case 'facts':
      return facts(state);
  }
}

function strengths({ heading, items }: Of<'strengths'>): HTMLElement {
  const rows = items.map((item) => h('li', {}, icon('check'), h('span', {}, ...prose(item))));
  return h('section', { class: 'strengths' }, h('h2', {}, heading), h('ul', { role: 'list' }, ...rows));
}

function nextFix({ actions, gain, goal, heading, message, place }: Of<'nextFix'>, host: Host): HTMLElement {
  return h(
    'section',
    { class: 'next-fix' },
    h('h2', {}, heading, ' ', h('span', { class: 'gain' }, gain)),
    h('p', { class: 'goal-title' }, goal),
    h('p', { class: 'reason' }, ...prose(message)),
    h(
      'p',
      { class: 'links' },
      placeButton(place, 'next', host),
      ...actions.map((action) => actionButton(action, host)),
    ),
  );
}

function moreFindings({ findings, heading, key, note, open }: Of<'findings'>, host: Host): HTMLElement {
  return h(
    'section',
    { class: key },
    h(
      'details',
      { 'data-key': key, open },
      h('summary', { 'data-key': `${key}:summary` }, h('h2', {}, heading)),
      note !== undefined && h('p', { class: 'note' }, note),
      findingList(findings, key, host),
    ),
  );
}

function facts({ facts: rows, heading }: Of<'facts'>): HTMLElement {
  const list = rows.map(({ label, note, value }) =>
    h('div', {}, h('dt', {}, label, note !== '' && h('span', { class: 'note' }, note)), h('dd', {}, value)),
  );
  return h('section', {}, h('h2', {}, heading), h('dl', { class: 'facts' }, ...list));
}
