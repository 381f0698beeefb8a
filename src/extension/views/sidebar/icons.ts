/** Codicons of the rows, and the colour of a theme where it helps. Each state has a shape of its own. */
export const ICONS = {
  new: ['circle-large-outline'],
  inProgress: ['color-mode', 'charts.blue'],
  done: ['pass-filled', 'charts.green'],
  met: ['pass-filled', 'charts.green'],
  unmet: ['circle-large-outline'],
  notChecked: ['question'],
  waived: ['circle-slash'],
  error: ['error', 'list.errorForeground'],
  warn: ['warning', 'list.warningForeground'],
  info: ['info'],
  hint: ['lightbulb'],
  score: ['dashboard'],
  strength: ['check'],
  next: ['arrow-right'],
  place: ['symbol-key'],
  skill: ['mortar-board'],
  attempt: ['history'],
  review: ['calendar'],
} as const satisfies Record<string, readonly [icon: string, color?: string]>;

export type IconName = keyof typeof ICONS;
