import SwaggerParser from '@apidevtools/swagger-parser';
import { about, type SpecDocument } from '../document/read';
import type { JsonObject } from '../json';
import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import { openApiSchemaCheck, type SchemaCheck } from './openapi-schema';

/** Spectral's rules that say the same; where one spoke, the second opinion would repeat it. */
const STRUCTURAL = /^(oas3-schema|path-|operation-|invalid-ref|external-ref|no-\$ref)/;

/** As swagger-parser says it. */
const FAILED = 'Swagger schema validation failed.';

/** What an independent validator finds wrong that Spectral did not; at most one finding. */
export type SecondOpinion = (
  document: SpecDocument,
  findings: readonly Finding[],
  texts: Texts,
) => Promise<Finding[]>;

/**
 * An independent look at the structure by swagger-parser.
 * It knows no positions and no OpenAPI 3.2, so it speaks last and once.
 */
export function secondOpinion(): SecondOpinion {
  const breachOf = openApiSchemaCheck();
  return (document, findings, texts) => structureFaults(document, findings, texts, breachOf);
}

async function structureFaults(
  document: SpecDocument,
  findings: readonly Finding[],
  texts: Texts,
  breachOf: SchemaCheck,
): Promise<Finding[]> {
  const version = JSON.stringify(document.root['openapi']);
  if (/^"?3\.2/.test(version) || findings.some(({ rule }) => STRUCTURAL.test(rule))) return [];
  try {
    // It dereferences in place, so it gets a copy; JSON, because the parser's objects are proxies.
    const copy = JSON.parse(JSON.stringify(document.root)) as Parameters<typeof SwaggerParser.dereference>[0];
    const root = await SwaggerParser.dereference(copy, {
      resolve: { external: false },
      dereference: { circular: 'ignore' },
    });
    const breach = breachOf(root as unknown as JsonObject);
    if (breach) throw new SyntaxError(`${FAILED}\n#${breach.instancePath || '/'} ${breach.message}`);
    return [];
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error))
      .split('\n')
      .map((line) => line.trim());
    const message = texts.document.secondOpinion(detail.slice(0, 2).join(' '));
    return [about('openapi-structure', 'info', message, [], document.rangeOf([]))];
  }
}
