import { isObject, type JsonPath, type JsonValue } from '../../json';

/** What generators and templates leave behind, and what somebody else is to fill in. */
const PLACEHOLDERS: readonly RegExp[] = [
  /^(string|foo|foobar|foo bar|baz|todo\b.*|tbd|n\/a|xxx+|lorem( ipsum\b.*)?|\.\.\.|…)$/i,
  // Variables of templates and shells: `{{phone}}`, `${PHONE}`, `$PHONE`, `{phone}`, `<phone>`, `[phone]`, `%PHONE%`.
  /^(\+?\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$[A-Z][A-Z\d_]*|\{[a-z][\w -]*\}|<[^<>]*>|\[[a-z][\w -]*\]|%[a-z_]+%)$/i,
  // Orders to the reader: `your text here`, `YOUR_NUMBER`, `replace me`, `message text goes here`.
  /^(your[-_ ].*[-_ ]here|your[-_]\w.*|your (message|text|name|phone|phone number|number|key|token|email)|(\w+ ){1,3}(goes )?here|(replace|change|insert|enter|put)[-_ ]?(me|this|(your|the)[-_ ].*))$/i,
  // `YOUR_NUMBER`, `MY API KEY`: whoever shouts at the reader means a value of theirs.
  /^(YOUR|MY)[-_ ][A-Z\d_ -]+$/,
  // A number that is all mask: `+1XXXXXXXXXX`.
  /^\+?\d{0,3}[ -]?x[x -]{5,}$/i,
  /^(占位符?|待填写?|示例值?|请(填写|输入).{0,20}|[你您]的 ?(手机|电话|号码|密钥|令牌|凭证|邮箱|姓名|名字|应用|账号|短信|消息|文本|api|token|id|key).{0,12}|(短信|消息|信息|通知|文本|正文)内容|(手机|电话)号码?)$/i,
];

/** `type: string` describes a field; it is no placeholder. */
const SPEAKS_OF_TYPES = /(type|kind|format|schema)$/i;

/** Where nothing is a good first value: a position, and what is counted from zero. */
const FROM_ZERO =
  /(offset|page|index|skip|position|level|volume|delay|order|priority|version|latitude|longitude)$/i;

/** The first zero of an example that holds nothing else: what generators write for a number. */
export function zeroIn(value: JsonValue): { value: number; path: JsonPath } | undefined {
  const leaves = leavesOf(value, []);
  const zero = leaves.find((leaf) => leaf.value === 0);
  const isFilled = leaves.some((leaf) => leaf.value !== 0 && leaf.value !== '');
  const isPosition = leaves.some(({ path }) => FROM_ZERO.test(String(path.at(-1) ?? '')));
  return zero && !isFilled && !isPosition ? { value: 0, path: zero.path } : undefined;
}

/** The first part of an example of an object that holds no value at all, or single letters only: `{ a: {} }`, `{ a: b }`. */
export function nothingIn(value: JsonValue): { value: JsonValue; path: JsonPath } | undefined {
  if (!isObject(value) || Object.keys(value).length === 0) return undefined;
  const leaves = leavesOf(value, []);
  const isBare = leaves.every((leaf) => typeof leaf.value === 'string' && /^[a-z]?$/.test(leaf.value));
  return isBare ? (leaves[0] ?? { value, path: [] }) : undefined;
}

function leavesOf(value: JsonValue, path: JsonPath): { value: JsonValue; path: JsonPath }[] {
  if (Array.isArray(value)) return value.flatMap((part, i) => leavesOf(part, [...path, i]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
  return [{ value, path }];
}

/** `key-key-key`: no server and no person makes such a value up. */
function isOneWordOver(value: string): boolean {
  const parts = value.toLowerCase().split(/[-_]/);
  return parts.length > 2 && /^[a-z]{2,}$/.test(parts[0] ?? '') && new Set(parts).size === 1;
}

/** The first placeholder in an example. */
export function placeholderIn(
  value: JsonValue,
  path: JsonPath = [],
): { value: string; path: JsonPath } | undefined {
  if (typeof value === 'string') {
    const key = String(path.findLast((one) => typeof one === 'string') ?? '');
    return value.length < 100 &&
      (PLACEHOLDERS.some((one) => one.test(value.trim())) || isOneWordOver(value)) &&
      !SPEAKS_OF_TYPES.test(key)
      ? { value, path }
      : undefined;
  }
  const parts: [string | number, JsonValue][] = Array.isArray(value)
    ? [...value.entries()]
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [key, part] of parts) {
    const found = placeholderIn(part, [...path, key]);
    if (found) return found;
  }
  return undefined;
}
