import type { GoalView } from '../../extension/pages/messages';
import { actionButton, placeButton } from '../controls';
import { h } from '../dom';
import type { Host } from '../host';
import { icon } from '../icons';
import { markdown } from '../markdown';
import { prose } from '../prose';
import { findingList } from './findings';

/** The goals with state, points, reason, evidence, findings and hints. */
export function goalList(goals: GoalView[], host: Host): HTMLElement {
  return h('ul', { class: 'goals', role: 'list' }, ...goals.map((goal) => goalRow(goal, host)));
}

function goalRow(goal: GoalView, host: Host): HTMLElement {
  return h(
    'li',
    { class: `goal ${goal.state}` },
    icon(goal.state, goal.stateLabel),
    h('div', { class: 'goal-body' }, h('h3', {}, goal.title), ...body(goal, host)),
    h('span', { class: 'points' }, goal.points),
  );
}

function body(goal: GoalView, host: Host): (HTMLElement | false)[] {
  const { design, evidence, findings, hints, id, nextHint, reason } = goal;
  return [
    design !== undefined && h('p', { class: 'design' }, design),
    reason !== undefined && h('p', { class: 'reason' }, ...prose(reason)),
    evidence !== undefined &&
      h(
        'p',
        { class: 'evidence' },
        h('span', { class: 'label' }, evidence.label),
        h(
          'span',
          { class: 'places' },
          ...evidence.places.map((place, i) => placeButton(place, `evidence:${id}:${i}`, host)),
        ),
      ),
    findings.length > 0 && findingList(findings, id, host),
    ...hints.map(({ text, tier }) => h('div', { class: 'hint' }, h('h4', {}, tier), markdown(text))),
    nextHint !== undefined && h('p', {}, hintButton(id, nextHint, host)),
  ];
}

function hintButton(goal: string, action: NonNullable<GoalView['nextHint']>, host: Host): HTMLElement {
  const button = actionButton(action, host);
  // One key for all tiers of a goal, so that the focus stays on the button while hints appear above it.
  button.dataset['key'] = `hint:${goal}`;
  button.classList.add('quiet');
  return button;
}
