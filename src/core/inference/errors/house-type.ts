import type { Contract, MediaType } from '../../contract/contract';
import { baseType, isJson, isXml } from '../../contract/media-types';
import { memoizeByText } from '../../contract/memoize';
import { PROBLEM } from './problem-details';

/** The JSON type that most error responses offer, else the XML type; Problem Details where it is a draw. */
export function houseTypeOf(contents: readonly MediaType[][]): string | undefined {
  const counts = new Map<string, number>();
  // An API without JSON has an XML type for a house type.
  const isOfHouse = contents.some((content) => content.some(({ type }) => isJson(type))) ? isJson : isXml;
  for (const content of contents)
    for (const family of new Set(
      content.filter(({ type }) => isOfHouse(type)).map(({ type }) => familyOf(type)),
    ))
      counts.set(family, (counts.get(family) ?? 0) + 1);
  const weight = ([family, count]: [string, number]) => count + (family === PROBLEM ? 0.5 : 0);
  return [...counts].sort((a, b) => weight(b) - weight(a))[0]?.[0];
}

/** `application/vnd.acme.v2+json` and `.v1+json` are one type in two versions. */
export const familyOf = memoizeByText((type): string =>
  baseType(type).replace(/[.-]v?\d+(\.\d+){0,8}(?=[.+-]|$)/g, ''),
);

/** True for an API that speaks XML throughout, and has no JSON type to use. */
export function speaksXml({ operations }: Contract): boolean {
  const types = operations.flatMap(({ responses }) =>
    responses.flatMap(({ content }) => content.map(({ type }) => type)),
  );
  return types.some(isXml) && !types.some(isJson);
}
