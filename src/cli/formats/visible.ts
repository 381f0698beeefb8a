/**
 * Specs, packs, file names and arguments are untrusted text, and what we print quotes them. Control characters would
 * steer a terminal; direction marks (the "Trojan Source" trick) and what has no width would make a line read other
 * than it is; and the logs of CI systems take certain lines as commands. Here all of it becomes visible and inert.
 */
const PLAIN = /^[\x20-\x7e]*$/;
const PLAIN_LINES = /^[\n\x20-\x7e]*$/;
const CONTROL = /\p{Control}/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Emoji are put together with joiners, and some scripts need them; variation selectors choose a look. */
const JOINED =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Mark}\p{Script=Arabic}])[\u200c\u200d](?=[\p{Extended_Pictographic}\p{Other_Letter}])|[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/** What has no look of its own, or turns the direction of what follows, or ends a line for some readers only. */
const UNSEEN = new RegExp(
  `(?!${JOINED.source})[\\p{Default_Ignorable_Code_Point}\\u061c\\u200e\\u200f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufff9-\\ufffb]`,
  'gu',
);

/**
 * How commands begin in a log: `::name::` at the start of a line and `##[name]` anywhere (GitHub Actions),
 * `##vso[…]` (Azure Pipelines), `##teamcity[…]`. Colours of ours may stand before.
 */
const AT_LINE_START = /^((?:[^\S\n]|\u001b\[\d+m)*):(?=:)/gm; // eslint-disable-line no-control-regex
const ANYWHERE = /##(?=\w*\[)/g;

/** The text with what no encoding can hold replaced. */
export function wellFormed(text: string): string {
  return PLAIN.test(text) ? text : text.replace(LONE_SURROGATE, '\ufffd');
}

/** The text with every control character, unseen character and lone surrogate as a sign one can see, line breaks too. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return wellFormed(text).replace(CONTROL, picture).replace(UNSEEN, sign);
}

/** `visible` line by line: line feeds stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** `visible` on one line: line breaks and tabs become spaces. */
export function oneLine(text: string): string {
  return visible(text.trim().replace(/(?<!\s)\s*[\t\n\r\u0085\u2028\u2029]\s*/g, ' '));
}

/** Lines that a log may show: none of them is a command. For text that has no escapes of its own. */
export function inert(lines: string): string {
  return escapingCommands(lines, ': ', '## ');
}

/** The same for a text that can escape: `colon` stands for the first `:` of `::`, `hashes` for the `##` of `##[`. */
export function escapingCommands(lines: string, colon: string, hashes: string): string {
  return lines.replace(AT_LINE_START, `$1${colon}`).replace(ANYWHERE, hashes);
}

/** JSON that a terminal and a log may show: what is unseen or would be a command is escaped, and means the same. */
export function inertJson(json: string): string {
  const escaped = (character: string) =>
    Array.from({ length: character.length }, (_, i) => unicodeEscape(character.charCodeAt(i))).join('');
  const seen = PLAIN_LINES.test(json)
    ? json
    : json.replace(/[\u007f-\u009f]/g, escaped).replace(UNSEEN, escaped);
  return seen.replace(ANYWHERE, '#\\u0023');
}

function unicodeEscape(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function sign(character: string): string {
  return `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Unicode has a picture for each control character below 128. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
