/** A place in a standard, by the names that test/fixtures/citations.yaml uses. No section: the document as a whole. */
export interface Citation {
  document: string;
  section?: string;
}

/** Spellings in which a reader finds a section and this file does not. */
const LOOSE =
  /\b[Ss]ections? \d[\d.]*|第 ?\d[\d.]* ?(?:节|章)|#section-\d|\b[Gg]uidelines? \d{3}|指南 ?\d{3}/;

/** `§` and what follows it, up to the end of a range. */
const PARAGRAPH = /§ ?(\d+(?:\.\d+)*)(?:[–-](\d+(?:\.\d+)*))?/;

const DOCUMENT =
  /RFC[ -]?(\d{3,5})|draft-[a-z][a-z0-9-]*-\d\d\b|JSON Schema Validation(?: \d{4}-\d\d)?|Standard Webhooks \d[\d.]*\d/;

const TOKEN = new RegExp(`${DOCUMENT.source}|${PARAGRAPH.source}|${LOOSE.source}`, 'g');

/** `rule 187 (why) and 189`, `规则 113、114、115`, and the short `Zalando 187, 189` of a ruleset. */
const ZALANDO = /(?:rules? |规则 ?|Zalando )(\d{3}(?:(?:\s*(?:,|、|–|与|和|and)\s*)+\d{3}\b)*)/g;

/**
 * What a text cites, in the order of the text. A section belongs to the document that was named last on its line.
 * @throws {Error} where a section cannot be attributed, or is spelled in a way that this does not read
 */
export function citationsOf(text: string): Citation[] {
  const prose = text.replace(/^```[^]*?^```$/gm, '');
  return prose.split('\n').flatMap((line) => [...numbered(line), ...named(line)]);
}

/** RFCs, drafts and others with numbered sections. */
function numbered(line: string): Citation[] {
  const found: Citation[] = [];
  let document: string | undefined;
  for (const [token, rfc, from, to] of line.matchAll(TOKEN)) {
    if (from === undefined && LOOSE.test(token))
      throw new Error(
        `Write "RFC 9110 §15.5" or "Zalando RESTful API Guidelines, rule 187", not "${token}": ${line}`,
      );
    if (from === undefined) {
      document = rfc === undefined ? token : `RFC ${rfc}`;
      found.push({ document });
    } else if (document === undefined)
      throw new Error(`Name the document before the section, on the same line: ${line}`);
    else for (const section of [from, to]) if (section !== undefined) found.push({ document, section });
  }
  return found;
}

/** Guidelines whose rules have a number or a name. */
function named(line: string): Citation[] {
  const all = (document: string, sections: (string | undefined)[]) =>
    sections.map((section) => ({ document, section: section ?? '' }));
  const first = (pattern: RegExp) => [...line.matchAll(pattern)].map(([, one]) => one);
  const found = all('Google AIP', first(/AIP-(\d+)/g));
  if (line.includes('Zalando')) found.push(...all('Zalando RESTful API Guidelines', zalando(line)));
  if (line.includes('OWASP'))
    found.push(...all('OWASP API Security Top 10 2023', first(/\b(API\d+(?::(?!2023)\d{4})?)/g)));
  if (/Azure REST API Guidelines|source: .*Azure/.test(line))
    found.push(
      ...all('Microsoft Azure REST API Guidelines', first(/(?:`|Azure )([a-z]+(?:-[a-z0-9]+)+)`?/g)),
    );
  if (/OpenAPI (?:Specification|规范)/.test(line))
    found.push(...all('OpenAPI Specification', first(/((?:[A-Z][A-Za-z]+ )+Object)\b/g)));
  return found;
}

function zalando(line: string): string[] {
  const bare = line.replace(/（[^）]*）|\([^)]*\)/g, '');
  return [...bare.matchAll(ZALANDO)].flatMap(([, list]) => expand(list ?? ''));
}

/** `113–115` are three. */
function expand(list: string): string[] {
  return list.split(/[^\d–]+/).flatMap((part) => {
    const [from = '', to = from] = part.split('–');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => String(Number(from) + i));
  });
}
