import type { ReportingDescriptor } from 'sarif';
import type { Severity } from '../../../core/report';
import type { RuleInfo } from '../../../core/rule-info';
import { webAddress } from '../prose';

const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warn: 'warning',
  info: 'note',
  hint: 'note',
};
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', note: 'recommendation' } as const;

/** SARIF has three levels; `hint` shares `note` with `info`, and the properties keep it apart. */
export function levelOf(severity: Severity) {
  return LEVELS[severity];
}

/** A rule with what a viewer shows beside its results. */
export function descriptorOf(rule: RuleInfo): ReportingDescriptor {
  const level = levelOf(rule.severity);
  const paragraphs = [rule.description, rule.why].filter((text) => text !== '');
  const helpUri = webAddress(rule.documentationUrl);
  const links = helpUri === undefined ? [] : [`[${rule.id}](${helpUri})`];
  const titles = rule.sources.map(({ title }) => title).join('; ');
  const sources = rule.sources.map(({ title, url }) => (url === undefined ? title : `[${title}](${url})`));
  return {
    id: rule.id,
    name: rule.id,
    shortDescription: { text: rule.description || rule.id },
    fullDescription: { text: paragraphs.join(' ') || rule.id },
    help: {
      text: [...paragraphs, ...(titles === '' ? [] : [titles])].join('\n\n') || rule.id,
      markdown:
        [...paragraphs, ...(titles === '' ? [] : [sources.join('; ')]), ...links].join('\n\n') || rule.id,
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level, enabled: rule.enabled },
    properties: {
      category: rule.category,
      tags: [rule.category].filter((tag) => tag !== ''),
      severity: rule.severity,
      // What code scanning on GitHub sorts by.
      'problem.severity': PROBLEM_SEVERITIES[level],
    },
  };
}
