import type { Refusal } from './folder';

/** Where a reference leads: a file of the folder, and what of it (a URI fragment, without `#`, as it is written). */
export interface Address {
  file: string;
  fragment: string;
}

/**
 * Resolves a URI reference against the path of the file that holds it (RFC 3986, section 5.2), within a folder: what leads
 * above the folder is told from what lies in it, which a URL would not do.
 */
export function addressOf(ref: string, from: string): Address | Extract<Refusal, 'outside' | 'network'> {
  const hash = ref.indexOf('#');
  const [place, fragment] = hash < 0 ? [ref, ''] : [ref.slice(0, hash), ref.slice(hash + 1)];
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(place)) return 'network';
  if (place === '') return { file: from, fragment };
  if (place.startsWith('/')) return 'outside';
  const names = from.split('/').slice(0, -1);
  for (const segment of place.replace(/\?.*$/s, '').split('/')) {
    const name = decoded(segment);
    if (name === undefined) return 'outside';
    if (name === '..') {
      if (names.pop() === undefined) return 'outside';
    } else if (name !== '.' && name !== '') names.push(name);
  }
  return { file: names.join('/'), fragment };
}

/** The name that a segment stands for; undefined where it is none of a file. */
function decoded(segment: string): string | undefined {
  let name = segment;
  try {
    name = decodeURIComponent(segment);
  } catch {
    // As it is written.
  }
  return /[/\\\0]/.test(name) ? undefined : name;
}
