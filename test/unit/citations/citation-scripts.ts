import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface Citation {
  document: string;
  section?: string;
  from: number;
  to: number;
}

export type Standards = ReadonlyMap<string, { url: string; sections?: Record<string, unknown> }>;

interface Scripts {
  readStandards(this: void): Standards;
  citationsOf(this: void, text: string, standards: Standards): Citation[];
  addressOf(
    this: void,
    place: Pick<Citation, 'document' | 'section'>,
    standards: Standards,
  ): string | undefined;
  withLinks(this: void, markdown: string, standards: Standards): string;
}

/** What the build reads citations with, and makes links. */
export async function citationScripts() {
  const load = (name: string) =>
    import(pathToFileURL(resolve(`scripts/citations/${name}.mjs`)).href) as Promise<Scripts>;
  const { readStandards, citationsOf, addressOf } = await load('standards');
  const { withLinks } = await load('link');
  const standards = readStandards();
  return {
    standards,
    citationsOf: (text: string) => citationsOf(text, standards),
    addressOf: (place: Pick<Citation, 'document' | 'section'>) => addressOf(place, standards),
    withLinks: (markdown: string) => withLinks(markdown, standards),
  };
}

export function spelled({ document, section }: Pick<Citation, 'document' | 'section'>): string {
  return section === undefined ? document : `${document} §${section}`;
}
