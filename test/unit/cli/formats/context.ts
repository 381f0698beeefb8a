import type { FormatContext } from '../../../../src/cli/formats/format';
import type { RuleInfo } from '../../../../src/core/rule-info';

const RULES: RuleInfo[] = [
  {
    id: 'request-example',
    description: 'Each request body has an example.',
    why: 'A newcomer guesses, and leaves after the fifth refusal.',
    severity: 'error',
    category: 'documentation',
    sources: [
      {
        title: 'OpenAPI Specification, Media Type Object',
        url: 'https://spec.openapis.org/oas/v3.1.2.html#media-type-object',
      },
    ],
    documentationUrl: 'https://vscode.dev/redirect?url=vscode://api-kata.api-kata/rules/request-example',
    fix: 'part',
    enabled: true,
  },
  {
    id: 'summary-style',
    description: 'Summaries are short.',
    why: '',
    severity: 'warn',
    category: 'documentation',
    sources: [],
    documentationUrl: 'javascript:alert(1)',
    fix: 'no',
    enabled: false,
  },
];

export function contextOf(part: Partial<FormatContext> = {}): FormatContext {
  return {
    locale: 'en',
    version: '0.1.0',
    rules: RULES,
    color: false,
    inRepository: (file) => file,
    exitCode: 1,
    ...part,
  };
}
