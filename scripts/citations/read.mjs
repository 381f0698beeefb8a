const always = (document) => () => document;
const ruleOf = (tool) => new RegExp(`${tool} \`?([A-Za-z0-9]+(?:-[A-Za-z0-9]+)+(?:\\.com)?)\`?`);

/**
 * Ways of citing: how documents are named (left out where the section says it all), and how sections of the one that was
 * named last; group 1 is the section.
 */
const MANNERS = [
  {
    name: /RFC[ -]?\d{3,5}|draft-[a-z][a-z0-9-]*-\d\d\b|JSON Schema Validation(?: \d{4}-\d\d)?/,
    section: /(?:§ ?|(?<=§ ?[\d.]+[–-]))(\d+(?:\.\d+)*)/,
    document: (name) => name.replace(/^RFC-?(?=\d)/, 'RFC '),
  },
  {
    name: /Zalando(?: RESTful API Guidelines)?/,
    // Also the second of `rules 187 (why) and 189`; the rulesets write `Zalando 187`.
    section:
      /(?<=(?:rules? |规则 ?|Zalando )(?:\d{3}(?: ?（[^）]*）| ?\([^)]*\))? ?(?:,|、|与|和|and) ?)*)(\d{3})\b/,
    document: always('Zalando RESTful API Guidelines'),
  },
  {
    name: /OWASP(?: API Security Top 10 2023)?/,
    section: /\b(API\d+(?::(?!2023)\d{4})?)(?::2023)?/,
    document: always('OWASP API Security Top 10 2023'),
  },
  {
    name: /OpenAPI (?:Specification|规范)(?: 3\.\d(?![.\d]))?/,
    section:
      /((?:[A-Z][A-Za-z]+ )+Object\b|\b(?:Path Templating|Data Types|Specification Extensions|OpenAPI Description Structure|Versions|Format)\b)/,
    // What is said without a version is read in 3.1.
    document: (name) => name.replace('规范', 'Specification').replace(/ 3\.1$/, ''),
  },
  {
    name: /(?:Microsoft )?Azure REST API Guidelines/,
    section: /`(?!draft-)([a-z]+(?:-[a-z0-9]+)+)`/,
    document: always('Microsoft Azure REST API Guidelines'),
  },
  { section: ruleOf('Azure'), document: always('Microsoft Azure REST API Guidelines') },
  { section: ruleOf("Spectral(?:'s| 的)?"), document: always('Spectral') },
  { section: ruleOf('Redocly(?: CLI, rule| CLI 规则)?'), document: always('Redocly CLI') },
  // Their names say whose rules they are.
  { section: /`?\b(ibm-[a-z]+(?:-[a-z]+)+)\b`?/, document: always('IBM ruleset for OpenAPI') },
  { section: /`?\b(az-[a-z]+(?:-[a-z]+)+)\b`?/, document: always('Azure ruleset for OpenAPI') },
  { section: /(?:Google )?AIP-(\d+)/, document: always('Google AIP') },
];

/** Names that may stand alone without citing anything: Zalando asks for 207. */
const SHORT = new Set(['Zalando', 'OWASP']);

/** What may stand between a document and its section where the two are one citation. */
const JOINT = /^`?(?:[,，]|的)? ?(?:rules? |规则 ?)?$/;

/** Spellings in which a person finds a section and this file does not. */
const LOOSE =
  /\b[Ss]ections? \d[\d.]*|第 ?\d[\d.]* ?(?:节|章)|#section-\d|\b[Gg]uidelines? \d{3}|指南 ?\d{3}|(?:rules? |规则 ?|Zalando )\d{3}[–-]/;

/**
 * A reader of citations. In: the documents that have no number, by each spelling. Out: a function that says what a text
 * cites, in the order of the text: `{ document, section?, from, to }` by the names of rulesets/docs/citations.yaml; without
 * a section the document as a whole; the offsets are in UTF-16 characters. A section belongs to the document that was
 * named last on its line.
 * @throws where a section cannot be attributed, or is spelled in a way that it does not read
 */
export function citationReader(names) {
  const manners = [...MANNERS];
  if (names.size > 0) {
    const spellings = [...names.keys()].sort((a, b) => b.length - a.length).map(escaped);
    manners.push({ name: new RegExp(spellings.join('|')), document: (name) => names.get(name) ?? name });
  }
  return (text) => {
    const found = [];
    let start = 0;
    for (const line of blanked(text, /^```[^]*?^```$/gm).split('\n')) {
      const [loose] = LOOSE.exec(line) ?? [];
      if (loose !== undefined)
        throw new Error(
          `Write "RFC 9110 §15.5" or "Zalando RESTful API Guidelines, rule 187", not "${loose}": ${line}`,
        );
      for (const { from, to, ...one } of manners.flatMap((manner) => citationsIn(line, manner)))
        found.push({ ...one, from: start + from, to: start + to });
      start += line.length + 1;
    }
    return found.sort((a, b) => a.from - b.from);
  };
}

/** A text with something taken out of it, in which everything else stays where it is. */
export function blanked(text, what) {
  return text.replace(what, (match) => match.replace(/[^\n]/g, ' '));
}

function citationsIn(line, { name, section, document }) {
  const found = [];
  let named;
  const tokens = [...(section ? [section.source] : ['(?!)()']), ...(name ? [name.source] : [])];
  for (const match of line.matchAll(new RegExp(tokens.join('|'), 'g'))) {
    const [token, number] = match;
    const [from, to] = [match.index, match.index + token.length];
    if (number === undefined) {
      named = { document: document(token), from, to };
      if (!SHORT.has(token)) found.push({ ...named });
    } else if (named && JOINT.test(line.slice(named.to, from))) {
      if (found.at(-1)?.from === named.from) found.pop();
      found.push({ document: named.document, section: number, from: named.from, to });
    } else if (named || !name)
      found.push({ document: named?.document ?? document(''), section: number, from, to });
    else if (token.startsWith('§'))
      throw new Error(`Name the document before the section, on the same line: ${line}`);
  }
  return found;
}

function escaped(name) {
  return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
