import { KINDS } from '../../core/compatibility/kinds/kinds';
import type { CompatRule } from '../../core/compatibility/kinds/verdict';
import type { RuleInfo } from '../../core/rule-info';
import type { CliTexts } from '../texts/texts';

/** What formats say of the rules that changes are findings of. */
export function compatRules({ changes: say }: CliTexts): RuleInfo[] {
  const ids = new Set([...KINDS.values()].flatMap(({ rule }) => rule ?? []));
  return [...ids].map((id: CompatRule) => ({
    id,
    description: say.rule[id],
    why: '',
    severity: 'error',
    category: 'versioning',
    sources: [],
    documentationUrl: '',
    fix: 'no',
    enabled: true,
  }));
}
