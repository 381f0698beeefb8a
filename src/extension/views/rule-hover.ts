import * as vscode from 'vscode';
import type { Finding } from '../../core/report';
import { findingsFor, ruleCommand, toRange, type FindingSource } from './diagnostics';

/** Says on hover why a finding matters. The message itself is VS Code's to show, from the diagnostic. */
export class RuleHover implements vscode.HoverProvider {
  constructor(
    private readonly sources: readonly FindingSource[],
    private readonly rulePages: ReadonlySet<string>,
  ) {}

  register(): vscode.Disposable {
    return vscode.languages.registerHoverProvider({ pattern: '**/*.{yaml,yml,json}' }, this);
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const here = (findingsFor(this.sources, document.uri.toString()) ?? []).filter(
      ({ range, why }) => why !== '' && toRange(range).contains(position),
    );
    const [first] = here;
    if (!first) return undefined;
    const rules = [...new Map(here.map((finding) => [finding.rule, finding])).values()];
    return new vscode.Hover(
      rules.map((finding) => this.explain(finding)),
      toRange(first.range),
    );
  }

  private explain({ rule, why }: Finding): vscode.MarkdownString {
    const text = new vscode.MarkdownString(undefined, true);
    text.isTrusted = { enabledCommands: ['apiKata.explainRule'] };
    text.appendMarkdown(`$(lightbulb) **${vscode.l10n.t('Why it matters')}** · ${escaped(why)}`);
    if (this.rulePages.has(rule)) {
      const label = vscode.l10n.t('More about {0}', escaped(rule));
      text.appendMarkdown(` [${label}](${ruleCommand(rule).toString()})`);
    }
    return text;
  }
}

/** Plain text as Markdown, so that only values in back-ticks look special. `appendText` would break words. */
function escaped(text: string): string {
  return text.replace(/[\\*_{}[\]()#+!<>|~$-]/g, '\\$&');
}
