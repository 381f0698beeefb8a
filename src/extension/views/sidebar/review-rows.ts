import { inMarkdown } from '../../escape';
import type { FeedbackState, FindingView, GoalView, Section } from '../../pages/messages';
import { changeRows } from './change-rows';
import { goTo, placeRow, plain } from './place-rows';
import type { Row, Shown } from './row';

/**
 * The review as a tree: what the feedback page says, for people who want no web page beside their editor. It is made of
 * the state of that page, so that the two can never disagree. `badge` is wanted on the icon.
 */
export function reviewRows(state: FeedbackState, badge: boolean): Shown {
  const { title, status, subject, score } = state;
  const sections = state.sections.flatMap(sectionRows);
  const rows = score ? [scoreRow(score), ...sections] : sections;
  if (subject === '') return { state: state.reviewable ? 'reviewable' : 'none', rows: [] };
  const left = state.sections.flatMap((one) => (one.kind === 'goals' ? one.goals : [])).filter(isOpen).length;
  return {
    rows,
    state: 'ready',
    description: title,
    ...(status && status.tone !== 'busy' ? { message: plain(status.text) } : {}),
    ...(badge && left > 0 && score ? { badge: { value: left, tooltip: score.goals } } : {}),
  };
}

const isOpen = ({ state }: GoalView) => state !== 'met';

function scoreRow({
  value,
  of,
  goals,
  formula,
  changes,
  announcement,
}: NonNullable<FeedbackState['score']>): Row {
  const changed = changes.map(({ gained, points, goal }): Row => {
    return { id: `change:${goal}`, label: points, description: goal, icon: gained ? 'met' : 'unmet' };
  });
  return {
    id: 'score',
    label: `${value} ${of}`,
    description: goals,
    icon: 'score',
    tooltip: inMarkdown(formula),
    spoken: announcement,
    click: { command: 'apiKata.showFeedback', arguments: [] },
    ...(changed.length > 0 ? { open: true, children: changed } : {}),
  };
}

function sectionRows(section: Section): Row[] {
  const { heading, note } = section;
  const group = (id: string, children: Row[], open: boolean): Row => {
    return {
      id,
      label: heading,
      open,
      children,
      ...(note === undefined ? {} : { tooltip: inMarkdown(note) }),
    };
  };
  switch (section.kind) {
    case 'strengths':
      return [
        group(
          'strengths',
          section.items.map((item, i) => textRow(`strength:${i}`, item, 'strength')),
          false,
        ),
      ];
    case 'nextFix':
      return [nextRow(section)];
    case 'goals':
      return [group('goals', section.goals.map(goalRow), true)];
    case 'findings':
      return [
        group(
          section.key,
          section.findings.map((one, i) => findingRow(one, `${section.key}:${i}`)),
          section.open,
        ),
      ];
    case 'changes':
      return [changeRows(section)];
    case 'attempts':
      return [
        group(
          'attempts',
          section.attempts.map(({ actions, note: more, score, when }, i) => {
            const [open] = actions;
            return {
              ...{ id: `attempt:${i}`, label: score, description: when, icon: 'attempt' as const },
              tooltip: inMarkdown(more),
              ...(open ? { click: { command: `apiKata.${open.command}`, arguments: [open.argument] } } : {}),
            };
          }),
          false,
        ),
      ];
    case 'facts':
      return [
        group(
          `facts:${heading}`,
          section.facts.map(({ label, value, note: more }, i) => ({
            id: `fact:${heading}:${i}`,
            label,
            description: value,
            tooltip: inMarkdown(more === '' ? label : `${label}: ${more}`),
          })),
          false,
        ),
      ];
  }
}

function nextRow({ gain, goal, heading, message, place }: Extract<Section, { kind: 'nextFix' }>): Row {
  return {
    id: 'next',
    label: heading,
    description: `${gain} · ${goal}`,
    icon: 'next',
    tooltip: `**${inMarkdown(goal)}** ${gain}\n\n${inMarkdown(message)}`,
    spoken: [heading, gain, goal, plain(message), place.label].join(', '),
    click: goTo(place),
  };
}

function goalRow(goal: GoalView): Row {
  const { id, state, stateLabel, points, design, reason, evidence, findings, hints, nextHint } = goal;
  const title = `${goal.number}. ${goal.title}`;
  const places = evidence ? [...evidence.places, ...evidence.more.places] : [];
  const said = [design, reason].filter((text) => text !== undefined);
  const children: Row[] = [
    ...said.map((text, i) => textRow(`goal:${id}:said:${i}`, text, 'info')),
    ...findings.map((one, i) => findingRow(one, `goal:${id}:${i}`)),
    ...hints.map(({ tier, text }, i): Row => ({
      id: `hint:${id}:${i + 1}`,
      label: tier,
      icon: 'hint',
      tooltip: text,
      click: { command: 'apiKata.showFeedback', arguments: [`hint:${id}:${i + 1}`] },
    })),
    ...places.map((place, i): Row => {
      return {
        id: `goal:${id}:evidence:${i}`,
        label: place.label,
        icon: 'place',
        spoken: [evidence?.label ?? '', place.label].join(', '),
        click: goTo(place),
      };
    }),
  ];
  return {
    // The state is part of its name: a goal that is met now folds, whatever it was before.
    id: `goal:${id}:${state}`,
    label: title,
    description: points,
    icon: state,
    tooltip: [`**${inMarkdown(title)}** ${points}`, ...said.map(inMarkdown)].join('\n\n'),
    spoken: [title, stateLabel, points].join(', '),
    menu: nextHint ? 'goal.hint' : 'goal',
    about: id,
    ...(children.length > 0 ? { children, open: goal.open && findings.length > 0 } : {}),
  };
}

/** What one rule found: a click leads to its place; where it has several, they are below it. */
function findingRow({ items, more, rule, severity, severityLabel, why }: FindingView, id: string): Row {
  const places = [...items, ...more.items];
  const [only] = places;
  const name = typeof rule === 'string' ? rule : rule.label;
  const row: Row = {
    id,
    label: name,
    icon: severity,
    ...(typeof rule === 'string' ? {} : { menu: 'finding', about: rule.argument ?? name }),
  };
  if (only && places.length === 1)
    return {
      ...row,
      description: plain(only.message),
      tooltip: [only.message, why, only.place.label].filter(Boolean).map(inMarkdown).join('\n\n'),
      spoken: [severityLabel, plain(only.message), only.place.label].join(', '),
      click: goTo(only.place),
    };
  return {
    ...row,
    description: String(places.length),
    tooltip: inMarkdown(why),
    spoken: [severityLabel, name, String(places.length), plain(why)].join(', '),
    open: false,
    children: places.map((item, i) => placeRow(item, `${id}:${i}`)),
  };
}

function textRow(id: string, text: string, icon: NonNullable<Row['icon']>): Row {
  return { id, label: plain(text), icon, tooltip: inMarkdown(text) };
}
