/** Why a text cannot be read, and what to do: each sentence stands at the place to mend. */
export const en = {
  // What both languages share.
  notUnicode: (what: string) =>
    `The file is not in UTF-8, as YAML and JSON are: ${what} stands here. Save it as UTF-8, and look whether letters were lost.`,
  conflict: () =>
    'A merge conflict is left here. Keep one of the two sides, and delete the lines of `<`, `=` and `>`.',
  control: (code: string) =>
    `The file cannot be read: the control character ${code} stands here. Delete it; a file that is full of them is no text.`,
  duplicateKey: () => 'This key occurs twice in the same object, and only one of them would count. Keep one.',
  unclosedBracket: (bracket: string, line: number) =>
    `The \`${bracket}\` of line ${line} is not closed. The file cannot be read until it is.`,
  otherBracket: (bracket: string, open: string, line: number) =>
    `This \`${bracket}\` does not close the \`${open}\` of line ${line}. Close that one first.`,
  extraBracket: (bracket: string) =>
    `This \`${bracket}\` closes nothing. Delete it, or put the text that it belongs to in quotes.`,
  missingComma: () => 'A comma is missing before this. Put one between the two.',
  extraComma: () => 'Nothing stands before this comma. Delete it.',
  escape: (escape: string) => `\`${escape}\` means nothing in double quotes. For a backslash write \`\\\\\`.`,

  // YAML
  tab: () => 'A tab stands in the indentation; YAML allows spaces only. Replace it with two spaces.',
  indent: () => 'This line is indented unlike its neighbours. Align it with the key it belongs beside.',
  deeper: (key: string) =>
    `This line is indented deeper than ${key}, which has its value already, so it is read as more of that text. Align it with that key; if it is text, put all of the text in quotes.`,
  colonInText: (text: string) =>
    `A colon followed by a space begins a new key, also in the middle of a text. Put the text in quotes: \`${text}\`.`,
  startOfText: (start: string) =>
    `A text that begins with ${start === '`' ? 'a back-tick' : `\`${start}\``} has to stand in quotes: YAML gives the character a meaning of its own.`,
  behindQuote: (quote: string): string =>
    quote === "'"
      ? "The text goes on behind its closing quote. Put all of it in quotes; an apostrophe between single quotes is written twice: `''`."
      : 'The text goes on behind its closing quote. Put all of it in quotes; between double quotes a quote is written `\\"`.',
  unclosedQuote: (quote: string) => `The text that begins with ${quote} here has no closing quote. Write it.`,
  quotedIndent: (line: number) =>
    `The text in quotes that begins in line ${line} goes on here, so this line has to be indented deeper than its key.`,
  flowIndent: (line: number) =>
    `What stands between the brackets that open in line ${line} has to be indented deeper than their key.`,
  blockIndent: () =>
    'This text belongs to the `|` or `>` above, so it has to be indented deeper than the key in front of that.',
  blockHeader: (mark: string) =>
    `A text may not begin on the line of \`${mark}\`. Begin it on the next line, indented, or put it in quotes.`,
  noColon: () =>
    'This line is neither `key: value` nor an item of a list. A colon is missing behind the key, or it is text that has to be indented deeper than its key.',
  spaceAfterColon: (key: string) => `A space is missing behind the colon. Write \`${key}: …\`.`,
  wideColon: () => 'The full-width colon `：` does not end a key. Write `:` and a space.',
  noKey: () => 'The key before this colon is missing. Write it.',
  dash: () =>
    'A list may not begin on the line of its key. Put each `-` on a line of its own; if it is text, put it in quotes.',
  comment: () =>
    'A comment begins behind a space. Put one before `#`; if it is text, put all of it in quotes.',
  keyLines: () => 'A key has to stand on one line. Close its quotes there, or shorten it.',
  inFlow: () =>
    'Between brackets this cannot be read. A comma is missing, or a text with a colon has to stand in quotes.',
  severalDocuments: () => 'A second YAML document begins here. Keep one document in the file.',
  alias: (name: string) =>
    `No anchor \`&${name}\` stands above, so \`*${name}\` has no value. Define the anchor first, or write the value out; if it is text, put it in quotes.`,
  unreadable: () =>
    'From here on the file cannot be read as YAML. Look for a quote, a bracket, a colon or an indentation that is wrong in this line or the one above.',

  // JSON
  trailingComma: () => 'Nothing follows this comma, and JSON allows none there. Delete it.',
  jsonComment: () => 'JSON has no comments. Delete this one, or move what it says to a `description`.',
  doubleQuotes: () => 'JSON asks for double quotes: `"…"`. Replace these.',
  unquotedKey: (key: string) => `In JSON a key stands in double quotes. Write \`"${key}"\`.`,
  jsonValue: (word: string) =>
    `\`${word}\` is no value of JSON. Write a text in double quotes, a number such as \`0.5\`, \`true\`, \`false\` or \`null\`.`,
  missingColon: () => 'A colon is missing before this. Put one between the key and its value.',
  missingValue: () => 'A value is missing before this. Write it, or delete the key.',
  lineInString: () =>
    'This text has no closing quote on its line. Write it; a line break inside a text of JSON is written `\\n`.',
  tabInString: () => 'A tab inside a text of JSON is written `\\t`. Replace it.',
  strangeSpace: (code: string) =>
    `The white space ${code} stands here, which JSON does not allow. Replace it with a space.`,
  behindEnd: () =>
    'The JSON value has ended before this. Delete what follows, or the bracket that closes too early.',
  noJson: () => 'From here on the file cannot be read as JSON.',
};

export type SyntaxTexts = typeof en;
