import type { SyntaxTexts } from './en';

/** 文件为何无法读取，以及怎么改：每句话都指向要改的地方。 */
export const zhCn: SyntaxTexts = {
  notUnicode: (what) =>
    `文件不是 YAML 和 JSON 要求的 UTF-8 编码：这里是 ${what}。请另存为 UTF-8，并检查有没有丢字。`,
  conflict: () => '这里留有合并冲突。请保留其中一方，并删除由 `<`、`=` 和 `>` 组成的行。',
  control: (code) => `文件无法读取：这里有控制字符 ${code}。请删除它；如果到处都是，这个文件就不是文本。`,
  duplicateKey: () => '同一个对象里这个键出现了两次，只有一个会生效。请保留一个。',
  unclosedBracket: (bracket, line) => `第 ${line} 行的 \`${bracket}\` 没有闭合。补上之前，文件无法读取。`,
  otherBracket: (bracket, open, line) =>
    `这个 \`${bracket}\` 与第 ${line} 行的 \`${open}\` 不配对。请先闭合那一个。`,
  extraBracket: (bracket) =>
    `这个 \`${bracket}\` 没有对应的左括号。请删除它；如果它属于文字，请把整段文字放进引号。`,
  missingComma: () => '这里前面缺少逗号。请在两项之间加上。',
  extraComma: () => '这个逗号前面没有内容。请删除它。',
  escape: (escape) => `双引号里的 \`${escape}\` 没有含义。反斜杠请写成 \`\\\\\`。`,

  tab: () => '缩进里有制表符；YAML 只允许空格。请换成两个空格。',
  indent: () => '这一行的缩进和相邻的行不一致。请与同级的键对齐。',
  deeper: (key) =>
    `这一行比 ${key} 缩进更深，而那个键已经有值，所以这一行会被当作那段文字的延续。请与那个键对齐；如果它确实是文字，请把整段文字放进引号。`,
  colonInText: (text) => `冒号加空格会开始一个新的键，即使在一段文字中间。请把文字放进引号：\`${text}\`。`,
  startOfText: (start) =>
    `以${start === '`' ? '反引号' : ` \`${start}\` `}开头的文字要放进引号：这个字符在 YAML 里另有含义。`,
  behindQuote: (quote) =>
    quote === "'"
      ? "文字在右引号之后还有内容。请把整段文字放进引号；单引号之间的撇号要写两次：`''`。"
      : '文字在右引号之后还有内容。请把整段文字放进引号；双引号之间的引号写作 `\\"`。',
  unclosedQuote: (quote) => `这里以 ${quote} 开头的文字没有右引号。请补上。`,
  quotedIndent: (line) => `从第 ${line} 行开始的引号文字延续到这里，所以这一行要比它的键缩进更深。`,
  flowIndent: (line) => `第 ${line} 行的括号里的内容要比括号所属的键缩进更深。`,
  blockIndent: () => '这段文字属于上面的 `|` 或 `>`，所以要比它前面的键缩进更深。',
  blockHeader: (mark) => `文字不能从 \`${mark}\` 所在的行开始。请另起一行并缩进，或放进引号。`,
  noColon: () =>
    '这一行既不是 `key: value`，也不是列表项。可能是键后面缺少冒号；如果它是文字，要比它的键缩进更深。',
  spaceAfterColon: (key) => `冒号后面缺少空格。请写成 \`${key}: …\`。`,
  wideColon: () => '全角冒号 `：` 不能结束一个键。请写成 `:` 加空格。',
  noKey: () => '这个冒号前面缺少键。请补上。',
  dash: () => '列表不能从键所在的行开始。请让每个 `-` 单独占一行；如果它是文字，请放进引号。',
  comment: () => '注释要以空格开头。请在 `#` 前加一个空格；如果它是文字，请把整段文字放进引号。',
  keyLines: () => '键必须写在一行内。请在这一行闭合引号，或缩短这个键。',
  inFlow: () => '括号之间的这一处无法读取。可能缺少逗号，或带冒号的文字没有放进引号。',
  severalDocuments: () => '这里开始了第二个 YAML 文档。一个文件里请只留一个文档。',
  alias: (name) =>
    `前面没有锚点 \`&${name}\`，所以 \`*${name}\` 没有值。请先定义锚点，或直接写出值；如果它是文字，请放进引号。`,
  unreadable: () => '从这里开始，文件无法按 YAML 读取。请检查这一行和上一行的引号、括号、冒号和缩进。',

  trailingComma: () => '这个逗号后面没有内容，JSON 不允许这样写。请删除它。',
  jsonComment: () => 'JSON 没有注释。请删除它，或把内容移到 `description`。',
  doubleQuotes: () => 'JSON 只用双引号：`"…"`。请替换。',
  unquotedKey: (key) => `JSON 的键要放进双引号。请写成 \`"${key}"\`。`,
  jsonValue: (word) =>
    `\`${word}\` 不是 JSON 的值。请写双引号里的文字、像 \`0.5\` 这样的数字、\`true\`、\`false\` 或 \`null\`。`,
  missingColon: () => '这里前面缺少冒号。请在键和值之间加上。',
  missingValue: () => '这里前面缺少值。请补上，或删除这个键。',
  lineInString: () => '这段文字在本行没有右引号。请补上；JSON 文字里的换行写作 `\\n`。',
  tabInString: () => 'JSON 文字里的制表符写作 `\\t`。请替换。',
  strangeSpace: (code) => `这里有空白字符 ${code}，JSON 不允许它。请换成空格。`,
  behindEnd: () => 'JSON 的值在这之前已经结束。请删除后面的内容，或删除那个过早闭合的括号。',
  noJson: () => '从这里开始，文件无法按 JSON 读取。',
};
