import { inMarkdown } from '../../escape';
import type { ChangeGroup, ChangeView, Section } from '../../pages/messages';
import { goTo, plain } from './place-rows';
import type { Row } from './row';

/** What has changed since a baseline: a group per verdict, a row per change; a click leads to where it stands now. */
export function changeRows({ heading, summary, gaps, groups }: Extract<Section, { kind: 'changes' }>): Row {
  return {
    id: 'changes',
    label: heading,
    open: true,
    tooltip: inMarkdown(summary),
    description: plain(summary),
    children: [
      ...gaps.map(({ text, place }, i): Row => ({
        id: `changes:gap:${i}`,
        label: plain(text),
        icon: 'notChecked',
        tooltip: inMarkdown(text),
        ...(place ? { click: goTo(place) } : {}),
      })),
      ...groups.map(groupRow),
    ],
  };
}

function groupRow({ heading, open, changes, more }: ChangeGroup, i: number): Row {
  const id = `changes:${i}`;
  return {
    id,
    label: heading,
    open,
    ...(more === '' ? {} : { tooltip: inMarkdown(more) }),
    children: changes.flatMap((view, j) => itemRows(view, `${id}:${j}`)),
  };
}

function itemRows({ severity, severityLabel, why, way, rule, items }: ChangeView, id: string): Row[] {
  return items.map(({ message, operations, place }, i): Row => ({
    id: `${id}:${i}`,
    label: plain(message),
    description: operations,
    icon: severity,
    tooltip: [message, why, way, operations].filter(Boolean).map(inMarkdown).join('\n\n'),
    spoken: [severityLabel, plain(message), plain(why), place.label].filter(Boolean).join(', '),
    click: goTo(place),
    ...(typeof rule === 'string' ? {} : { menu: 'finding', about: rule.argument ?? rule.label }),
  }));
}
