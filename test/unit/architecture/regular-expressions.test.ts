import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { superLinearIn } from './super-linear';

/** More repetitions than these, inside one another, may take a backtracking engine for ever. */
const MANY = 20;

/** The regular expressions of a file, as literals; those that are put together as well, where only constants are. */
function literalsIn(file: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      constants.set(node.name.text, node.initializer);
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
    if (ts.isNewExpression(node) && node.expression.getText() === 'RegExp') {
      const [pattern = '', flags = ''] = (node.arguments ?? []).map((one) => valueOf(one, constants, file));
      found.push(new RegExp(pattern, flags).toString());
    }
  };
  visit(source);
  return found;
}

/** The text that an expression of constants comes to. */
function valueOf(node: ts.Expression, constants: Map<string, ts.Expression>, file: string): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isRegularExpressionLiteral(node)) return /^\/(.*)\/\w*$/s.exec(node.text)?.[1] ?? '';
  if (ts.isPropertyAccessExpression(node) && node.name.text === 'source')
    return valueOf(node.expression, constants, file);
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (before, { expression, literal }) => before + valueOf(expression, constants, file) + literal.text,
      node.head.text,
    );
  const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  if (constant) return valueOf(constant, constants, file);
  throw new assert.AssertionError({
    message: `${file}: ${node.getText()} goes into a regular expression, and is no constant`,
  });
}

/** The repetition inside another one, or undefined. */
function nestedIn(literal: string): string | undefined {
  const open: AST.Quantifier[] = [];
  let nested: string | undefined;
  visitRegExpAST(new RegExpParser({ ecmaVersion: 2024 }).parseLiteral(literal), {
    onQuantifierEnter(quantifier) {
      if (quantifier.max <= MANY) return;
      if (open.length > 0) nested = quantifier.raw;
      open.push(quantifier);
    },
    onQuantifierLeave(quantifier) {
      if (quantifier.max > MANY) open.pop();
    },
  });
  return nested;
}

function among(...folders: string[]): { file: string; literal: string }[] {
  return folders
    .flatMap((folder) =>
      (readdirSync(folder, { recursive: true }) as string[])
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(folder, file)),
    )
    .flatMap((file) => literalsIn(file).map((literal) => ({ file, literal })));
}

describe('regular expressions over texts of a spec', () => {
  const all = among('src/core', 'rulesets/functions');

  it('are found at all', () => {
    assert.ok(all.length > 300, `${all.length} regular expressions`);
    assert.equal(nestedIn('/^(a+)+$/'), 'a+');
    assert.equal(nestedIn('/^(\\d{1,3}\\.){3}$/'), undefined);
  });

  it('never repeat a repetition without bound: a hostile text would hang the review', () => {
    const bad = all.flatMap(({ file, literal }) => {
      const nested = nestedIn(literal);
      return nested === undefined ? [] : [`${file}: ${literal} repeats ${nested}`];
    });
    assert.deepEqual(bad, [], 'give the outer or the inner repetition a bound, such as {0,8}');
  });

  it('take time in proportion to the text', () => {
    const bad = among('src', 'rulesets/functions').flatMap(({ file, literal }) => {
      const run = superLinearIn(literal);
      return run === undefined ? [] : [`${file}: ${run} in ${literal}`];
    });
    assert.deepEqual(
      bad,
      [],
      'give the repetition a bound, let it begin at \\b or (?<!\\d), or drop it: for a test `\\d` finds what `\\d+` finds',
    );
  });

  for (const [literal, run] of [
    ['/a+b/', 'a+'],
    ['/\\d+[^.]{0,15}by default/', '\\d+'],
    ['/x(?=.*y)/', '.*'],
    ['/foo.*bar/', '.*'],
    ['/foo(?:bar|.*-x)/', '.*'],
    ['/:.*$/', '.*'],
    ['/\\s+$/', '\\s+'],
    ['/^a+a+b/', 'a+'],
    ['/^\\w*[./_]\\w*$/', '\\w*'],
    ['/^(?:\\w+ ?){0,8}$/', '\\w+'],
    ['/(?:a{1,500})b/', 'a{1,500}'],
    ['/a+/', undefined],
    ['/\\s*#.*$/m', '\\s*'],
    ['/:.*$/m', undefined],
    ['/^a+b/', undefined],
    ['/^a+b/m', undefined],
    ['/^\\s+b/m', '\\s+'],
    ['/"[^"]*"x/', undefined],
    ['/"[^"]*x/', undefined],
    ['/\\b\\w+x/', undefined],
    ['/\\bfoo\\w+x/', undefined],
    ['/(?<!\\d)\\d+x/', undefined],
    ['/^a+-a+b/', undefined],
    ['/^(?=.*y)z/', undefined],
    ['/^(?:a|b+)c/', undefined],
    ['/^(?:a|b+)b*c/', 'b*'],
    ['/a{0,40}b/', undefined],
  ] as const)
    it(`${literal} ${run === undefined ? 'does' : 'does not'}`, () =>
      assert.equal(superLinearIn(literal), run));
});
