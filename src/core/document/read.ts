import { getLocationForJsonPath, type YamlParserResult } from '@stoplight/yaml';
import { isObject, toPointer, type JsonObject, type JsonPath, type JsonValue } from '../json';
import type { Finding, Range, Severity } from '../report';
import type { Texts } from '../texts/texts';
import { expandsWithoutBound } from './aliases';
import { expandsByReferences } from './expansion';
import { JsonText } from './json-text';
import { DocumentMemory } from './memory';
import { parseLikeSpectral } from './parse';
import { assemble, piecesOf, rangesIn, readPieces } from './pieces';
import { keyRange } from './positions';
import { DEEPEST, survey, together, type Survey } from './survey';
import { syntaxFaults, type SyntaxFault } from './syntax';

/** One parse of one text, shared by everything that looks at it. */
export interface SpecDocument {
  root: JsonObject;
  /** The range of the key at a path; see `keyRange`. */
  rangeOf: (this: void, path: JsonPath) => Range;
  /** The range of the block at a path, as stock Spectral has it. Parses the whole text when first asked: not for the typing path. */
  blockRangeOf: (this: void, path: JsonPath) => Range | undefined;
  /** The references of the document. */
  survey: Survey;
}

/** Either a document with what is to be said about it as a whole, or why there is none. */
export type Reading =
  | { readable: true; document: SpecDocument; findings: Finding[] }
  | { readable: false; empty: boolean; findings: Finding[] };

export interface ReadLimits {
  /** Characters (UTF-16 units). */
  most: number;
}

/**
 * Reads a spec: YAML or JSON text → document. Never throws, never hangs, never looks outside the text.
 * `memory` is that of the same document before the edit: what the edit left alone keeps its identity.
 */
export function read(text: string, texts: Texts, limits: ReadLimits, memory = new DocumentMemory()): Reading {
  const say = texts.document;
  // VS Code strips the byte order mark from what it shows; so must whoever counts characters.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') return nothingIn(say);
  if (body.length > limits.most)
    return refuse('too-large', say.tooLarge(megabytes(body.length), megabytes(limits.most)));
  if (/^\s*[{[]/.test(body)) return readJson(body, say);
  const pieces = readPieces(body, memory.known);
  if (!pieces) return readWhole(body, say);
  const settled = memory.settle(pieces);
  const blocks = lazily(() => parseLikeSpectral(body));
  return judge(
    {
      root: assemble(settled),
      rangeOf: rangesIn(settled),
      blockRangeOf: (path) => getLocationForJsonPath(blocks(), [...path])?.range,
      survey: together(piecesOf(settled).map((piece) => piece.survey)),
    },
    say,
  );
}

/** JSON, or YAML that looks like it. */
function readJson(body: string, say: Say): Reading {
  let json: JsonText;
  try {
    json = new JsonText(body);
  } catch {
    return readWhole(body, say);
  }
  const { root } = json;
  if (!isObject(root)) return refuse('not-openapi', say.notOpenApi());
  const blocks = lazily(() => parseLikeSpectral(body));
  return judge(
    {
      root,
      rangeOf: (path) => json.rangeOf(path),
      blockRangeOf: (path) => getLocationForJsonPath(blocks(), [...path])?.range,
      survey: survey(root, []),
    },
    say,
  );
}

/** What is not laid out in blocks, or not sound in each of them, is read in one go. */
function readWhole(body: string, say: Say): Reading {
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
  if (root === undefined || root === null) return nothingIn(say);
  if (!isObject(root)) return refuse('not-openapi', say.notOpenApi());
  return judge(
    {
      root,
      rangeOf: (path) => keyRange(parsed, path),
      blockRangeOf: (path) => getLocationForJsonPath(parsed, [...path])?.range,
      survey: survey(root, []),
    },
    say,
  );
}

/** Whether the document is OpenAPI that can be followed, and what is to be said about it as a whole. */
function judge(document: SpecDocument, say: Say): Reading {
  const { root, rangeOf } = document;
  const version = versionOf(root);
  if (version === undefined) {
    if ('swagger' in root) return refuse('unsupported-version', say.swagger2(), rangeOf(['swagger']));
    return refuse('not-openapi', say.notOpenApi(), rangeOf([]));
  }
  if (!/^3\.[012](\.|$)/.test(version))
    return refuse('unsupported-version', say.unsupported(version), rangeOf(['openapi']));
  if (document.survey.deepest > DEEPEST) return refuse('too-large', say.tooDeep());
  if (expandsByReferences(root, document.survey)) return refuse('alias-bomb', say.refBomb());
  const findings = document.survey.external.map(({ target, path }) =>
    about('external-ref', 'warn', say.externalRef(target), path, rangeOf(path)),
  );
  if (version.startsWith('3.2'))
    findings.unshift(
      about('unsupported-version', 'info', say.partial32(), ['openapi'], rangeOf(['openapi'])),
    );
  return { readable: true, document, findings };
}

type Say = Texts['document'];

function nothingIn(say: Say): Reading {
  return {
    readable: false,
    empty: true,
    findings: [about('not-openapi', 'error', say.empty(), [], START)],
  };
}

function refuse(rule: string, message: string, range: Range = START): Reading {
  return { readable: false, empty: false, findings: [about(rule, 'error', message, [], range)] };
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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

function sentence(fault: SyntaxFault, say: Say): string {
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
