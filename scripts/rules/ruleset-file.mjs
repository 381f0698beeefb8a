import { stringify } from 'yaml';
import { sourcesOf } from '../citations/standards.mjs';

/**
 * The ruleset of one theme, as the stock Spectral reads it. In: a theme of the registry, and what may be cited. Out: YAML.
 */
export function rulesetFile({ theme, asks, note, rules }, standards) {
  const comment = [
    asks.en,
    ...(note ? wrapped(note) : []),
    `Made of registry/${theme}.yaml by \`npm run rules\`.`,
  ];
  const ruleset = {
    formats: ['oas3'],
    functionsDir: `functions/${theme}`,
    functions: [...rules.keys()],
    rules: Object.fromEntries([...rules].map(([id, rule]) => [id, spectralRule(theme, id, rule, standards)])),
  };
  return `${comment.map((line) => `# ${line}\n`).join('')}${stringify(ruleset, { lineWidth: 0 })}`;
}

/** Each of our rules reads the whole unresolved document, says what is wrong itself, and has a page. */
function spectralRule(theme, id, rule, standards) {
  const { description, severity, off, covers, formats, fix, source, since, tag, why } = rule;
  const sources = sourcesOf(source, standards);
  return {
    description,
    message: '{{error}}',
    severity,
    ...(off ? { recommended: false } : {}),
    ...(formats ? { formats } : {}),
    given: '$',
    resolved: false,
    documentationUrl: `https://vscode.dev/redirect?url=vscode://api-kata.api-kata/rules/${encodeURIComponent(id)}`,
    then: { function: id },
    extensions: {
      category: theme,
      ...(covers ? { covers } : {}),
      fix,
      sources,
      since,
      ...(tag ? { tag } : {}),
      why,
    },
  };
}

function wrapped(text, width = 108) {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > width) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}
