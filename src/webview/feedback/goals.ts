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
  const head = [
    icon(goal.state, goal.stateLabel),
    h('h3', {}, `${goal.number}. ${goal.title}`),
    h('span', { class: 'points' }, goal.points),
  ];
  const inside = body(goal, host).filter((child) => child !== false);
  if (inside.length === 0)
    return h('li', { class: `goal ${goal.state}` }, h('div', { class: 'goal-head' }, ...head));
  // The state is part of the key: a goal that is met now folds, whatever it was before.
  const key = `goal:${goal.id}:${goal.state}`;
  return h(
    'li',
    { class: `goal ${goal.state}` },
    h(
      'details',
      { 'data-key': key, open: goal.open },
      h('summary', { class: 'goal-head', 'data-key': `${key}:summary` }, ...head),
      h('div', { class: 'goal-body' }, ...inside),
    ),
  );
}

function body(goal: GoalView, host: Host): (HTMLElement | false)[] {
  const { design, evidence, findings, hints, id, nextHint, reason } = goal;
  return [
    design !== undefined && h('p', { class: 'design' }, design),
    reason !== undefined && h('p', { class: 'reason' }, ...prose(reason)),
    evidence !== undefined && evidenceRow(id, evidence, host),
    findings.length > 0 && findingList(findings, id, host),
    ...hints.map(({ text, tier }, i) =>
      h(
        'div',
        { class: 'hint', 'data-key': `hint:${id}:${i + 1}`, tabindex: '-1' },
        h('h4', {}, tier),
        markdown(text),
      ),
    ),
    nextHint !== undefined && h('p', {}, hintButton(id, nextHint, host)),
  ];
}

function evidenceRow(id: string, { label, more, places }: NonNullable<GoalView['evidence']>, host: Host) {
  const links = (of: typeof places, from: number) =>
    of.map((place, i) => placeButton(place, `evidence:${id}:${from + i}`, host));
  return h(
    'div',
    { class: 'evidence' },
    h('span', { class: 'label' }, label),
    h(
      'div',
      { class: 'places' },
      ...links(places, 0),
      more.places.length > 0 &&
        h(
          'details',
          { 'data-key': `evidence:${id}` },
          h('summary', { 'data-key': `evidence:${id}:summary` }, more.label),
          h('div', { class: 'places' }, ...links(more.places, places.length)),
        ),
    ),
  );
}

function hintButton(goal: string, action: NonNullable<GoalView['nextHint']>, host: Host): HTMLElement {
  const button = actionButton(action, host);
  // One key for all tiers of a goal, so that the focus finds the button again.
  button.dataset['key'] = `hint:${goal}`;
  button.classList.add('quiet');
  return button;
}
