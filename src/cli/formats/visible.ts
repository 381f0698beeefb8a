/**
 * Specs are untrusted text, and messages quote them. Control characters would steer a terminal, and
 * direction marks (the "Trojan Source" trick) would make a line read other than it is.
 */
const CONTROL = /\p{Control}/gu;
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text with what no encoding can hold replaced. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** The text with every control character, direction mark and lone surrogate as a sign one can see. */
export function visible(text: string): string {
  return wellFormed(text)
    .replace(CONTROL, picture)
    .replace(DIRECTION, (mark) => `<U+${mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** `visible` line by line. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** `visible` on one line: line breaks and tabs become spaces. */
export function oneLine(text: string): string {
  return visible(text.trim().replace(/(?<!\s)\s*[\t\n\r\u0085\u2028\u2029]\s*/g, ' '));
}

/** Unicode has a picture for each control character below 128. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
