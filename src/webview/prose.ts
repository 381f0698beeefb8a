import { h } from './dom';

/** A sentence with its values in back-ticks, as rules write them. */
export function prose(text: string): (Node | string)[] {
  return text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? h('code', {}, part) : part));
}
