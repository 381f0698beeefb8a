/**
 * Texts from outside (of a spec, a pack, a link, a file's name, an error) as they have to be for each place where VS Code
 * reads more than text. A web page of ours and a tooltip, tree label or diagnostic read nothing into theirs.
 */

/** Control characters, and marks that make a line read other than it is. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;
/** What a status bar or a label draws as an icon, e.g. `$(loading~spin)`. */
const ICON = /\$\((?=[A-Za-z0-9-]+(?:~[A-Za-z]+)?\))/g;

/**
 * For a notification or a dialog: `[text](command:…)` would be a link there that runs the command, and there is no way to
 * escape it. A space keeps it readable.
 */
export function inNotification(text: string): string {
  return text.replace(UNSEEN, ' ').replaceAll('](', '] (');
}

/** For the status bar and the rows of a quick pick. */
export function inLabel(text: string): string {
  return text.replace(UNSEEN, ' ').replace(ICON, '\\$&');
}

/** For a line of the log, which nothing in it may end. */
export function inLog(text: string): string {
  return text.replace(UNSEEN, ' ');
}

/** For Markdown, on one line: plain text, in which only values in back-ticks look special. */
export function inMarkdown(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .split(/`([^`]+)`/)
    .map((part, i) => (i % 2 === 1 ? `\`${part}\`` : plainInMarkdown(part)))
    .join('');
}

/** An icon's backslash is for the icons, which VS Code looks for once the Markdown is read. */
function plainInMarkdown(text: string): string {
  return text
    .replace(ICON, '\\$&')
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A name that a link or another extension gave, if it is one that a message may repeat. */
export function nameIn(text: unknown): string | undefined {
  return typeof text === 'string' && /^[\w$-]{1,80}$/.test(text) ? text : undefined;
}
