import * as vscode from 'vscode';
import type { Content } from '../content/content';
import { inMarkdown } from '../escape';
import { findingsFor, ruleCommand, toRange, type FindingSource } from './diagnostics';

/** Says on hover why a finding matters. The message itself is VS Code's to show, from the diagnostic. */
export class RuleHover implements vscode.HoverProvider {
  constructor(
    private readonly sources: readonly FindingSource[],
    private readonly content: Content,
  ) {}

  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider({ pattern: '**/*.{yaml,yml,json}' }, this);
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const here = (findingsFor(this.sources, document.uri.toString()) ?? []).filter(
      ({ range, why }) => why !== '' && toRange(range).contains(position),
    );
    const [first] = here;
    if (!first) return undefined;
    const rules = [...new Map(here.map((finding) => [finding.rule, finding])).values()];
    const pages = await this.content.rulePages();
    return new vscode.Hover(
      rules.map(({ rule, why }) => explain(rule, why, pages.has(rule))),
      toRange(first.range),
    );
  }
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
