import * as vscode from 'vscode';
import type { GoalReport } from '../../core/report';
import type { Session } from '../checking/session';
import type { Content } from '../content/content';
import { inMarkdown } from '../escape';
import { findingsFor, type FindingSource } from './diagnostics';
import { ruleCommand } from './rule-address';
import { toRange } from './ranges';

export interface CursorSources {
  findings: readonly FindingSource[];
  session: Session;
  content: Content;
}

/** What the editor says at the cursor. */
export class AtCursor {
  constructor(private readonly sources: CursorSources) {}

  /**
   * Why a finding matters, and which goals a place is the evidence of. The message itself is VS Code's to show, from the
   * diagnostic.
   */
  async hover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const here = (findingsFor(this.sources.findings, document.uri.toString()) ?? []).filter(
      ({ range, why }) => why !== '' && toRange(range).contains(position),
    );
    const goals = this.goalsAt(document, position);
    const [range = goals[0]?.range] = here.map((finding) => toRange(finding.range));
    if (!range) return undefined;
    const rules = [...new Map(here.map((finding) => [finding.rule, finding])).values()];
    const pages = await this.sources.content.rulePages();
    return new vscode.Hover(
      [
        ...rules.map(({ rule, why }) => explain(rule, why, pages.has(rule))),
        ...goals.map(({ goal }) => tellGoal(goal)),
      ],
      range,
    );
  }

  /** The goals whose evidence is here. */
  private goalsAt(document: vscode.TextDocument, position: vscode.Position) {
    const state = this.sources.session.get(document.uri.toString())?.state;
    const goals = state?.kind === 'checked' ? state.report.goals : [];
    return goals.flatMap((goal) => {
      const place = goal.evidence.find((one) => toRange(one.range).contains(position));
      return place ? [{ goal, range: toRange(place.range) }] : [];
    });
  }
}

function tellGoal({ state, title, weight }: GoalReport): vscode.MarkdownString {
  const met = state === 'met';
  const text = new vscode.MarkdownString(undefined, true);
  const points = `${met ? weight : 0}/${weight}`;
  const goal = vscode.l10n.t('Evidence of the goal “{0}”', title);
  return text.appendMarkdown(`$(${met ? 'pass' : 'circle-large-outline'}) ${inMarkdown(goal)} · ${points}`);
}

function explain(rule: string, why: string, hasPage: boolean): vscode.MarkdownString {
  const text = new vscode.MarkdownString(undefined, true);
  text.isTrusted = { enabledCommands: ['apiKata.explainRule'] };
  text.appendMarkdown(`$(lightbulb) **${vscode.l10n.t('Why it matters')}** · ${inMarkdown(why)}`);
  if (hasPage) {
    const label = vscode.l10n.t('More about {0}', inMarkdown(rule));
    text.appendMarkdown(` [${label}](${ruleCommand(rule).toString()})`);
  }
  return text;
}
