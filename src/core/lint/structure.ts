import SwaggerParser from '@apidevtools/swagger-parser';
import { about } from '../document/engine-finding';
import type { SpecDocument } from '../document/read';
import type { Finding } from '../report';
import { acceptable } from './acceptable';
import { versionOf } from '../openapi/version';
import type { Texts } from '../texts/texts';

/** Spectral's rules that say the same; where one spoke, the second opinion would repeat it. */
const STRUCTURAL = /^(oas3-schema|path-|operation-|invalid-ref|external-ref|no-\$ref)/;

/** What it takes for each node that references expand to, in steps of the budget. */
const STEPS_PER_NODE = 40;

/**
 * An independent look at the structure by swagger-parser: what it finds wrong and Spectral did not.
 * It knows no positions and no OpenAPI 3.2, so it speaks last and once.
 */
export async function structureFaults(
  document: SpecDocument,
  findings: readonly Finding[],
  texts: Texts,
): Promise<Finding[]> {
  if (versionOf(document.root) === '3.2' || findings.some(({ rule }) => STRUCTURAL.test(rule))) return [];
  // What we take for a reference out of the document it may take for one within, and expand without bound.
  if (document.survey.named.length > 0) return [];
  if (!document.budget.affords(document.expanded * STEPS_PER_NODE)) return [];
  // It dereferences in place, and writes to names of the document on ordinary objects.
  const json = JSON.stringify(acceptable(document.root));
  if (json.includes('"__proto__"')) return [];
  try {
    const copy = JSON.parse(json) as Parameters<typeof SwaggerParser.validate>[0];
    await SwaggerParser.validate(copy, { resolve: { external: false }, dereference: { circular: 'ignore' } });
    return [];
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error))
      .split('\n')
      .map((line) => line.trim());
    const message = texts.document.secondOpinion(detail.slice(0, 2).join(' '));
    return [about('openapi-structure', 'info', message, [], document.rangeOf([]))];
  }
}
