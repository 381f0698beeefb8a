import type { LintedFiles } from '../checking/linted-files';
import type { Session } from '../checking/session';
import type { Extract, Section } from './messages';

/** Headings of rule pages, in both languages: what is wrong and how it would be right, and how vendors do it. */
const HEADINGS = new Set(['Bad → good', '反例 → 正例', 'What others do', '别家怎么做']);

/** Reads the page of a rule in the reader's language. */
export type ReadPage = (rule: string) => Promise<string | undefined>;

/** What has findings. */
export interface Reviewed {
  session: Pick<Session, 'active' | 'stranger'>;
  linted: Pick<LintedFiles, 'findings'>;
}

/** The parts of rule pages that stand beside findings, each page read once. */
export class RuleExtracts {
  private readonly known = new Map<string, Extract[]>();

  constructor(private readonly read: ReadPage) {}

  /** Reads what is not known yet of what is in front. A page that cannot be read has no parts, and is asked for again. */
  async load({ linted, session }: Reviewed): Promise<void> {
    const { active, stranger } = session;
    const findings = active ? active.readable?.findings : linted.findings(stranger?.key ?? '');
    const fresh = [...new Set((findings ?? []).map(({ rule }) => rule))].filter(
      (rule) => !this.known.has(rule),
    );
    await Promise.all(
      fresh.map(async (rule) => {
        const page = await this.read(rule).catch(() => undefined);
        if (page !== undefined) this.known.set(rule, extractsOf(page));
      }),
    );
  }

  of(rule: string): Extract[] {
    return this.known.get(rule) ?? [];
  }
}

/** The sections of a page that stand beside findings, in the order of the page. */
export function extractsOf(page: string): Extract[] {
  const extracts: Extract[] = [];
  let inCode = false;
  let heading = '';
  for (const line of page.split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    if (!inCode && line.startsWith('## ')) {
      heading = line.slice(3).trim();
      if (HEADINGS.has(heading)) extracts.push({ heading, markdown: '' });
      continue;
    }
    const extract = extracts.at(-1);
    if (extract?.heading === heading) extract.markdown += `${line}\n`;
  }
  return extracts.map(({ markdown, ...one }) => ({ ...one, markdown: markdown.trim() }));
}

/** Puts what a rule's page says beside what the rule found: once, where it comes first. */
export function withExtracts(sections: readonly Section[], of: (rule: string) => Extract[]): Section[] {
  const told = new Set<string>();
  const tell = <F extends { rule: { argument?: string } | string }>(finding: F): F => {
    const rule = typeof finding.rule === 'string' ? undefined : finding.rule.argument;
    if (rule === undefined || told.has(rule)) return finding;
    told.add(rule);
    const extracts = of(rule);
    return extracts.length > 0 ? { ...finding, extracts } : finding;
  };
  return sections.map((section) => {
    if (section.kind === 'findings') return { ...section, findings: section.findings.map(tell) };
    if (section.kind !== 'goals') return section;
    return {
      ...section,
      goals: section.goals.map((goal) => ({ ...goal, findings: goal.findings.map(tell) })),
    };
  });
}
