import { readEvents, VERSION_HEAD } from './progress-file';
import type { ProgressEvent } from './events';

/**
 * The events that stand whole in the text of a progress file that may have been cut short: those whose closing brace is
 * there. Linear in the text, whatever it holds.
 */
export function wholeEvents(text: string): ProgressEvent[] {
  const whole: string[] = [];
  let [depth, start, inString] = [0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === '\\' && inString) i += 1;
    else if (char === '"') inString = !inString;
    else if (inString) continue;
    else if (char === '{' || char === '[') {
      depth += 1;
      // Inside the file's object and its list.
      if (depth === 3) start = i;
    } else if (char === '}' || char === ']') {
      if (depth === 3) whole.push(text.slice(start, i + 1));
      depth -= 1;
    }
  }
  return whole.flatMap((event) => readEvents(`[${event}]`));
}

/** Whether a file, cut short as it may be, was being written by this version; what another one wrote is left alone. */
export function isOfThisVersion(text: string): boolean {
  const head = text.slice(0, 64).replace(/\s/g, '').slice(0, VERSION_HEAD.length);
  return VERSION_HEAD.startsWith(head);
}
