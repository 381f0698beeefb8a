import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface Literal {
  line: number;
  /** With `{0}` for a value that is filled in, and `{0?}` for what code puts together, which may be Chinese. */
  text: string;
}

/** The texts in a file of code; regular expressions and comments are none. */
export function literalsIn(file: string): Literal[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined)
      found.push({ line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, text });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  const rest = node.templateSpans.map(({ expression, literal }, i) => {
    const isValue = ts.isIdentifier(expression) || ts.isPropertyAccessExpression(expression);
    return `{${i}${isValue ? '' : '?'}}${literal.text}`;
  });
  return node.head.text + rest.join('');
}
