import type { RuleInfo } from '../../core/rule-info';
import type { Locale } from '../../core/texts/locale';
import type { Finding, Severity } from '../../core/report';

/** A goal that is open though no rule found anything: what it asks for is not there. */
export const GOAL_UNMET = 'goal-unmet';

type Texts = readonly [description: string, why: string];
interface EngineRule {
  severity: Severity;
  en: Texts;
  zhCn: Texts;
}

const goalUnmet: EngineRule = {
  severity: 'error',
  en: [
    'A goal of the exercise is met.',
    'The contract does not show yet what the goal asks for, so it brings no points.',
  ],
  zhCn: ['练习的目标已达成。', '契约里还看不到这个目标要求的内容，所以它不得分。'],
};

/** What the engine says itself, under ids that stand in no ruleset. Each has a page in `rulesets/docs`. */
const ENGINE_RULES: ReadonlyMap<string, EngineRule> = new Map(
  Object.entries<EngineRule>({
    parser: {
      severity: 'error',
      en: ['The file is readable YAML or JSON.', 'Until it is, nothing else can be said about the contract.'],
      zhCn: ['文件是可以读取的 YAML 或 JSON。', '在这之前，契约的其他内容都无从评审。'],
    },
    'not-openapi': {
      severity: 'error',
      en: [
        'The file is an OpenAPI document: an object whose `openapi` field names a version.',
        'Without that line there is no contract to review.',
      ],
      zhCn: ['文件是 OpenAPI 文档：一个对象，用 `openapi` 字段写明版本。', '没有这一行，就没有契约可评审。'],
    },
    'unsupported-version': {
      severity: 'error',
      en: [
        'The document is written in a version that the review knows: OpenAPI 3.0 or 3.1, and 3.2 in part.',
        'In another version the rules would find nothing, and that would read as praise.',
      ],
      zhCn: [
        '文档使用评审认识的版本：OpenAPI 3.0 或 3.1，以及部分支持的 3.2。',
        '换成别的版本，规则会什么也找不到，看起来反而像好评。',
      ],
    },
    'too-large': {
      severity: 'error',
      en: [
        'The file is within the size and depth that the review reads.',
        'A file beyond that would block the review, so it is refused as a whole.',
      ],
      zhCn: ['文件的大小和嵌套深度在评审可读取的范围内。', '超出范围的文件会卡住评审，所以整份拒绝。'],
    },
    'alias-bomb': {
      severity: 'error',
      en: [
        'Aliases and references expand to a bounded document.',
        'Thirty levels that each name the next one twice are a thousand million nodes.',
      ],
      zhCn: ['别名和引用展开之后，文档大小有限。', '三十层、每层引用下一层两次，就是十亿个节点。'],
    },
    'external-ref': {
      severity: 'warn',
      en: [
        'A `$ref` stays inside the file.',
        'What stands behind it is never fetched, so it is not reviewed and rules may miss it.',
      ],
      zhCn: ['`$ref` 不离开这个文件。', '引用背后的内容从不获取，因此没有评审，规则可能看不到。'],
    },
    'invalid-ref': {
      severity: 'error',
      en: [
        'Each `$ref` inside the document leads to something that exists.',
        'Documentation shows a hole there, and generators stop.',
      ],
      zhCn: ['文档内的每个 `$ref` 都指向存在的内容。', '文档在那里是空白，生成器会停下。'],
    },
    'not-checked': {
      severity: 'warn',
      en: ['Every rule could decide.', 'What could not be checked is neither a fault nor a pass.'],
      zhCn: ['每条规则都得出了结论。', '没能检查的内容既不算错误，也不算通过。'],
    },
    'openapi-structure': {
      severity: 'info',
      en: [
        'A second, independent validator (swagger-parser) accepts the document.',
        'Tools of your callers may be as strict as that one, and stop at this place.',
      ],
      zhCn: [
        '另一个独立的校验器（swagger-parser）接受这份文档。',
        '调用方的工具可能同样严格，并在这里停下。',
      ],
    },
  }),
);

/** What is known of a rule id: from the ruleset, from the engine, or no more than what its finding says. */
export function ruleInfo(
  id: string,
  rules: readonly RuleInfo[],
  locale: Locale,
  found?: Pick<Finding, 'severity' | 'why'>,
): RuleInfo {
  return rules.find((rule) => rule.id === id) ?? engineRule(id, locale) ?? unknownRule(id, found);
}

function engineRule(id: string, locale: Locale): RuleInfo | undefined {
  const own = id === GOAL_UNMET ? goalUnmet : ENGINE_RULES.get(id);
  if (!own) return undefined;
  const [description, why] = locale === 'zh-cn' ? own.zhCn : own.en;
  return {
    ...unknownRule(id),
    description,
    why,
    severity: own.severity,
    category: 'engine',
    documentationUrl:
      own === goalUnmet ? '' : `https://vscode.dev/redirect?url=vscode://api-kata.api-kata/rules/${id}`,
  };
}

function unknownRule(id: string, found?: Pick<Finding, 'severity' | 'why'>): RuleInfo {
  const { severity = 'warn', why = '' } = found ?? {};
  return {
    id,
    description: '',
    why,
    severity,
    category: '',
    source: '',
    documentationUrl: '',
    fix: '',
    enabled: true,
  };
}
