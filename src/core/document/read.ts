import type { YamlParserResult } from '@stoplight/yaml';
import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Finding, Range, Severity } from '../report';
import type { Texts } from '../texts/texts';
import { expandsWithoutBound } from './aliases';
import { parseLikeSpectral } from './parse';
import { keyRange } from './positions';
import { externalRefs, nestsTooDeep, refsExpandWithoutBound } from './references';
import { syntaxFaults, type SyntaxFault } from './syntax';

/** One parse of one text, shared by everything that looks at it. */
export interface SpecDocument {
  root: JsonObject;
  /** Spectral's own parser result, so that it need not parse again. */
  parsed: YamlParserResult<JsonValue>;
  /** The range of the key at a path; see `keyRange`. */
  rangeOf: (this: void, path: JsonPath) => Range;
}

/** Either a document with what is to be said about it as a whole, or why there is none. */
export type Reading =
  | { readable: true; document: SpecDocument; findings: Finding[] }
  | { readable: false; empty: boolean; findings: Finding[] };

export interface ReadLimits {
  /** Characters (UTF-16 units). */
  most: number;
}

/** Reads a spec: YAML or JSON text → document. Never throws, never hangs, never looks outside the text. */
export function read(text: string, texts: Texts, limits: ReadLimits): Reading {
  const say = texts.document;
  const refuse = (rule: string, message: string, range?: Range): Reading => ({
    readable: false,
    empty: false,
    findings: [about(rule, 'error', message, [], range ?? START)],
  });
  // VS Code strips the byte order mark from what it shows; so must whoever counts characters.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '')
    return {
      readable: false,
      empty: true,
      findings: [about('not-openapi', 'error', say.empty(), [], START)],
    };
  if (body.length > limits.most)
    return refuse('too-large', say.tooLarge(megabytes(body.length), megabytes(limits.most)));
  let parsed: YamlParserResult<JsonValue>;
  try {
    if (expandsWithoutBound(body)) return refuse('alias-bomb', say.bomb());
    parsed = parseLikeSpectral(body);
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-large', say.tooDeep());
    return refuse('parser', say.notYaml(error instanceof Error ? error.message : String(error)));
  }
  const faults = isSuspect(parsed, body) ? faultsOf(body, parsed) : [];
  if (faults.length > 0) {
    const findings = faults.map((fault) => about('parser', 'error', sentence(fault, say), [], fault.range));
    return { readable: false, empty: false, findings };
  }
  const root = parsed.data;
  // A file of comments only is empty to a parser.
  if (root === undefined || root === null)
    return {
      readable: false,
      empty: true,
      findings: [about('not-openapi', 'error', say.empty(), [], START)],
    };
  const rangeOf = (path: JsonPath) => keyRange(parsed, path);
  if (!isObject(root)) return refuse('not-openapi', say.notOpenApi());
  const version = versionOf(root);
  if (version === undefined) {
    if ('swagger' in root) return refuse('unsupported-version', say.swagger2(), rangeOf(['swagger']));
    return refuse('not-openapi', say.notOpenApi(), rangeOf([]));
  }
  if (!/^3\.[012](\.|$)/.test(version))
    return refuse('unsupported-version', say.unsupported(version), rangeOf(['openapi']));
  if (nestsTooDeep(root)) return refuse('too-large', say.tooDeep());
  if (refsExpandWithoutBound(root)) return refuse('alias-bomb', say.refBomb());
  const findings = externalRefs(root).map(({ target, path }) =>
    about('external-ref', 'warn', say.externalRef(target), path, rangeOf(path)),
  );
  if (version.startsWith('3.2'))
    findings.unshift(
      about('unsupported-version', 'info', say.partial32(), ['openapi'], rangeOf(['openapi'])),
    );
  return { readable: true, document: { root, parsed, rangeOf }, findings };
}

const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/**
 * Unquoted response codes are no fault; a tab in YAML is one, though Spectral's parser only warns and misreads.
 * JSON that is not quite JSON is worth a second look: that parser lets much of it pass.
 */
function isSuspect({ diagnostics }: YamlParserResult<JsonValue>, text: string): boolean {
  const looksLikeJson = /^\s*[{[]/.test(text);
  if (looksLikeJson) return !isJson(text);
  return diagnostics.some(({ severity, message }) => Number(severity) === 0 || /tabs/.test(message));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function faultsOf(text: string, { diagnostics }: YamlParserResult<JsonValue>): SyntaxFault[] {
  const faults = syntaxFaults(text);
  if (faults.length > 0) return faults;
  return diagnostics
    .filter(({ severity }) => Number(severity) === 0)
    .slice(0, 1)
    .map(({ message, range }) => ({ code: '', detail: message, range }));
}

function sentence(fault: SyntaxFault, say: Texts['document']): string {
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return say.tab();
    case 'DUPLICATE_KEY':
      return say.duplicateKey();
    case 'BAD_INDENT':
      // The library's code for a bracket that is never closed, too.
      return /^Flow/.test(fault.detail) ? say.unclosed() : say.indent();
    case 'MULTIPLE_DOCS':
      return say.severalDocuments();
    case 'BAD_ALIAS':
      return say.alias();
    default:
      return say.notYaml(fault.detail);
  }
}

function versionOf(root: JsonObject): string | undefined {
  const version = root['openapi'];
  return typeof version === 'string' || typeof version === 'number' ? String(version) : undefined;
}

function megabytes(characters: number): string {
  return `${(characters / 1_000_000).toFixed(1)} MB`;
}

/** A finding of the engine itself, which belongs to no Spectral rule. */
export function about(
  rule: string,
  severity: Severity,
  message: string,
  path: JsonPath,
  range: Range,
): Finding {
  return { rule, severity, message, why: '', pointer: toPointer(path), range, fixes: [] };
}
