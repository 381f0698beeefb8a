import { oneLine } from './visible';

export interface Part {
  text: string;
  code: boolean;
}

/** A sentence of a report on one line, its values, which stand in back-ticks, apart from its words. */
export function partsOf(sentence: string): Part[] {
  return oneLine(sentence)
    .split(/`([^`]+)`/)
    .map((text, i) => ({ text, code: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

/** The address of a page that may be linked, in its normal form; undefined for anything but http and https. */
export function webAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
