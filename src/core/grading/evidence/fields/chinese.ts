import type { ValueType } from '../../../inference/fields/value-type';
import type { Instead } from '../../../inference/meanings/instead';
import { exampleOf, FIELD_MEANINGS, VALUE_MEANINGS } from '../../../inference/meanings/lexicon';
import { series } from '../../../texts/series';
import { code } from '../../../texts/wording';
import type { Say } from '../kind';
import type { Miss } from './miss';
import type { Member, Place, Same, Wanted } from './wanted';

const TYPES: Record<ValueType, string> = {
  string: '文本',
  integer: '整数',
  number: '数字',
  boolean: '布尔值',
  time: '时间点',
  date: '日期',
  duration: '带单位的时长',
  uri: 'URL',
  phone: '电话号码',
  money: '准确的金额',
  list: '列表',
  object: '有字段的对象',
};

const INSTEAD: Record<Instead, string> = {
  untyped: '没有写明类型',
  unitless: '只是一个没有单位的数字',
  formless: '只是一段没有写明格式的文本',
  text: '只是一段文本',
  number: '只是一个数字',
  boolean: '只是布尔值',
  list: '是一个列表',
  object: '是一个对象',
};

const PLACES: Record<Place, string> = {
  path: '在路径里',
  query: '在查询参数里',
  header: '在头部',
  cookie: '在 cookie 里',
  body: '在消息体里',
  items: '在每个条目里',
};

/** “请求里的 `If-Match`（在头部，必填）”. */
export function wantedInChinese({ at, ...member }: Wanted, say: Say): string {
  return `${messageInChinese(at)}里的${spaced(nameOf(member))}${detailsOf(member, at, say)}`.trimStart();
}

/** The same behind “缺少：”, with a name that would do. */
export function lackedInChinese(wanted: Wanted, say: Say): string {
  return `${wantedInChinese(wanted, say)}${suchAs(wanted)}`;
}

/** Where a value travels, in words. */
export function messageInChinese(at: string): string {
  if (at === 'request') return '请求';
  if (at === 'success') return '成功响应';
  if (at === 'event') return '事件';
  return at === 'error' ? '错误响应' : ` ${code(at)} 响应`;
}

function nameOf({ named, means, sameAs, of }: Member): string {
  const names = named === undefined ? '' : series([named].flat().map(code), '或');
  const meaning = FIELD_MEANINGS.get(means ?? '');
  if (!meaning) return names || (sameAs && !of ? '消息体' : '一个值');
  return names ? `${names}（${meaning['zh-cn']}）` : meaning['zh-cn'];
}

/** With a space before what is not Chinese. */
function spaced(text: string): string {
  return text.startsWith('`') ? ` ${text}` : text;
}

/** A name that would do, where only the meaning is given. */
function suchAs({ named, means = '' }: Member): string {
  return named === undefined && means !== '' ? `，例如 ${code(exampleOf(means))}` : '';
}

function detailsOf(
  { in: place, type, required, values = {}, bounded, shown, sameAs, of }: Member,
  at: string,
  say: Say,
): string {
  const details = [
    ...(type ? [TYPES[type]] : []),
    ...(place ? [PLACES[place]] : []),
    ...(required === undefined ? [] : [requirement(required, at)]),
    ...(values.include ?? []).map((id) => `有取值表示“${saidBy(id)}”`),
    ...(values.atLeast === undefined ? [] : [`至少 ${values.atLeast} 个已知取值`]),
    ...(values.open ? ['允许出现新取值'] : []),
    ...(bounded ? ['有上下限'] : []),
    ...(shown ? ['示例里出现'] : []),
    ...(sameAs ? [`与${otherIn(sameAs, say)}相同`] : []),
    ...(of ? [`包含${spaced(series(of.map((one) => `${nameOf(one)}${detailsOf(one, at, say)}`)))}`] : []),
  ];
  return details.length > 0 ? `（${details.join('，')}）` : '';
}

function otherIn({ find, at }: Same, say: Say): string {
  return `“${say(find)}”的${messageInChinese(at)}`;
}

function requirement(required: boolean, at: string): string {
  if (at !== 'request') return required ? '始终存在' : '可以缺少';
  return required ? '必填' : '可选';
}

function saidBy(id: string): string {
  return VALUE_MEANINGS.get(id)?.['zh-cn'] ?? id;
}

function valueSuchAs(id: string): string {
  const { names = [], within = [] } = VALUE_MEANINGS.get(id) ?? {};
  const [example = id] = [...names, ...within];
  return code(example.replaceAll(' ', '_'));
}

/** Why a field is not what was wanted: a sentence. */
export function missInChinese(wanted: Member, at: string, miss: Miss, say: Say): string {
  const { field, lacks, inner, instead = 'untyped', value = '' } = miss;
  const name = `${messageInChinese(at)}里的 ${code(field?.name ?? '')} `.trimStart();
  switch (lacks) {
    case 'meaning':
      return `${name}看起来是${nameOf({ ...(wanted.means ? { means: wanted.means } : {}) })}，但${INSTEAD[instead]}。`;
    case 'included':
      return `${name}没有取值表示“${saidBy(value)}”，例如 ${valueSuchAs(value)}。`;
    case 'type':
      return `${name}不是${wanted.type ? TYPES[wanted.type] : ''}。`;
    case 'in':
      return `${name}位置不对：应当${wanted.in ? PLACES[wanted.in] : ''}。`;
    case 'of':
      if (inner?.miss) return `${name}中：${missInChinese(inner.member, at, inner.miss, say)}`;
      return `${name}缺少${inner ? `${spaced(nameOf(inner.member))}${detailsOf(inner.member, at, say)}` : ''}。`;
    case 'required':
      return requiredSentence(name, wanted.required === true, at);
    case 'values':
      return `${name}应当至少有 ${wanted.values?.atLeast ?? 1} 个已知取值：请在 \`enum\` 里列出，或在 \`examples\` 里给出。`;
    case 'open':
      return `${name}把取值列死了：请说明以后可能新增，或用 \`examples\` 代替 \`enum\`。`;
    case 'bounded':
      return `${name}没有上下限：请写明最长多少，或最大多少。`;
    case 'sameAs':
      return field
        ? `${name}与${wanted.sameAs ? otherIn(wanted.sameAs, say) : ''}不一致。`
        : `${messageInChinese(at).trimStart()}的内容与${wanted.sameAs ? otherIn(wanted.sameAs, say) : ''}不一致。`;
    case 'shown':
      return `没有一个合法的示例给出${name.trimEnd()}。`;
  }
}

function requiredSentence(name: string, required: boolean, at: string): string {
  if (at === 'request')
    return required ? `${name}可以不填，但这里必须必填。` : `${name}是必填的，但这里必须可选。`;
  return required
    ? `${name}可能缺失或为 null，但这里必须始终存在。`
    : `${name}始终存在，但这里必须可以缺少。`;
}
