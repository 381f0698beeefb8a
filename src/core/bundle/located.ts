import type { Sources } from '../document/read';
import { fromPointer, toPointer } from '../json';
import type { Finding, RelatedPlace } from '../report';

/** What a file is called, by its path in the folder. */
export type FileName = (path: string) => string;

/**
 * What files are called beside a document: with the name of the document (`apis/openapi.yaml`) and its path in the folder
 * (`openapi.yaml`), `schemas/pet.yaml` is `apis/schemas/pet.yaml`.
 */
export function namesBeside(name: string, document: string): FileName {
  const around = name.split(/[/\\]/).slice(0, -1);
  const from = document.split('/').slice(0, -1);
  return (path) => {
    const to = path.split('/');
    const differs = from.findIndex((part, i) => part !== to[i] || i === to.length - 1);
    const common = differs < 0 ? from.length : differs;
    const names = [...around];
    for (let up = from.length - common; up > 0; up--) {
      const last = names.at(-1);
      if (last === undefined || last === '' || last === '.' || last === '..') names.push('..');
      else names.pop();
    }
    return [...names, ...to.slice(common)].join('/');
  };
}

/**
 * The findings of a document in several files, each at the place where it stands, file by file. What is put in place
 * several times is one place.
 */
export function located(
  findings: readonly Finding[],
  { placeOf, faults }: Sources,
  nameOf: FileName,
): Finding[] {
  const byFile = new Map<string | undefined, Map<string, Finding>>([[undefined, new Map()]]);
  const add = (file: string | undefined, finding: Finding) => {
    const { rule, pointer, message, waived, range } = finding;
    const ofFile = byFile.get(file) ?? new Map<string, Finding>();
    byFile.set(file, ofFile);
    const key = JSON.stringify([rule, pointer, message, waived, range]);
    if (file === undefined || !ofFile.has(key))
      ofFile.set(file === undefined ? `${ofFile.size}` : key, finding);
  };
  for (const fault of faults)
    if (fault.file !== undefined) add(fault.file, { ...fault, file: nameOf(fault.file) });
  const relatedIn = ({ pointer, range }: RelatedPlace): RelatedPlace => {
    const { file, path } = placeOf(fromPointer(pointer));
    return file === undefined ? { pointer, range } : { pointer: toPointer(path), range, file: nameOf(file) };
  };
  for (const found of findings) {
    const { file, path } = placeOf(fromPointer(found.pointer));
    const finding = found.related ? { ...found, related: found.related.map(relatedIn) } : found;
    add(
      file,
      file === undefined ? finding : { ...finding, file: nameOf(file), pointer: toPointer(path), fixes: [] },
    );
  }
  return [...byFile.values()].flatMap((ofFile) => [...ofFile.values()]);
}
