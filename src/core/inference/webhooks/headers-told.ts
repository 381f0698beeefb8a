import { memoizeByText } from '../../contract/memoize';

/** The most that anybody would name in a text. */
const MOST = 200;

/**
 * The headers that a text about deliveries names, in lower case: `svix-id`, `X-Acme-Signature`. A header has a hyphen
 * and stands in back-ticks, or begins like one, so that a compound word is none.
 */
export const headersTold = memoizeByText((text): readonly string[] => {
  const quoted = text.match(/[`'"“][A-Za-z][\w-]{1,60}(?=[`'"”:])/g) ?? [];
  const plain =
    text.match(
      /\b(?:X-[A-Za-z]|webhook-(?:id|signature|timestamp)\b|svix-(?:id|signature|timestamp)\b)[\w-]{0,60}/gi,
    ) ?? [];
  const names = [...quoted.slice(0, MOST).map((name) => name.slice(1)), ...plain.slice(0, MOST)];
  return [...new Set(names.filter((name) => name.includes('-')).map((name) => name.toLowerCase()))];
});
