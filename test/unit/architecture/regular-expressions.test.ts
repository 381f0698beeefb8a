import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** More repetitions than these, inside one another, may take a backtracking engine for ever. */
const MANY = 20;

/** The regular expressions that run over texts of a spec, as they are written. */
function literalsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
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

describe('regular expressions over texts of a spec', () => {
  const files = ['src/core', 'rulesets/functions'].flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const all = files.flatMap((file) => literalsIn(file).map((literal) => ({ file, literal })));

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
});
