import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Range } from '../../core/report';
import { wellFormed } from './visible';

/** The name of a file as people read it. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

/** `file:line:column`, 1-based, as terminals and editors make clickable. */
export function place(file: string, { start }: Range): string {
  return `${nameOf(file)}:${start.line + 1}:${start.character + 1}`;
}

/** A relative reference (RFC 3986) with `/` between its segments, or a `file:` URI where the path is absolute. */
export function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(wellFormed(file)).href.split('/').map(marksEncoded).join('/');
  return wellFormed(withSlashes(nameOf(file)))
    .replace(/^(\.\/)+/, '')
    .split('/')
    .map(encoded)
    .join('/');
}

/** The path with `/`, also where the system writes `\`. */
export function withSlashes(file: string): string {
  return file.split(sep).join('/');
}

function encoded(segment: string): string {
  return marksEncoded(encodeURIComponent(segment));
}

/** URIs may hold marks that Markdown and shells trip over. */
function marksEncoded(segment: string): string {
  return segment.replace(/[!'()*[\]|]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
