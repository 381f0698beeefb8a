/**
 * `npm run new-rule <theme> <id>`: everything that a rule consists of, ready to be filled in, in all the places where it has
 * to stand. Nothing that exists is overwritten.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseDocument } from 'yaml';
import { ENGINE, readRegistry, REGISTRY } from './rules/registry.mjs';
import { filesOfNewRule } from './rules/new-rule.mjs';

const [theme, id] = process.argv.slice(2);
const themes = readRegistry().filter((one) => one.theme !== ENGINE);

function refuse(reason) {
  console.error(
    `${reason}\nUsage: npm run new-rule <theme> <id>\nThemes: ${themes.map((one) => one.theme).join(', ')}`,
  );
  process.exit(2);
}

if (!themes.some((one) => one.theme === theme)) refuse(`There is no theme \`${theme ?? ''}\`.`);
if (!/^[a-z\d]+(-[a-z\d]+)+$/.test(id ?? ''))
  refuse(`\`${id ?? ''}\` is no id such as \`error-stable-code\`.`);
if (themes.some((one) => one.rules.has(id))) refuse(`There is a rule \`${id}\`.`);
const files = filesOfNewRule(theme, id);
for (const path of files.keys()) if (existsSync(path)) refuse(`${path} exists.`);

const registry = `${REGISTRY}/${theme}.yaml`;
const document = parseDocument(readFileSync(registry, 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
document.setIn(['rules', id], {
  severity: 'warn',
  fix: 'no',
  since: version,
  source: 'TODO: standards and guidelines, as in rulesets/docs/citations.yaml',
  description: 'TODO: what a contract looks like that the rule has nothing to say about.',
  why: 'TODO: what the caller suffers otherwise.',
});
for (const [path, text] of files) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
writeFileSync(registry, document.toString({ lineWidth: 0 }));
execFileSync(process.execPath, ['scripts/rules.mjs'], { stdio: 'inherit' });
console.log(
  [registry, ...files.keys(), `rulesets/messages/${theme}.zh-cn.yaml (by hand: why, messages)`].join('\n'),
);
