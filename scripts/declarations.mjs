/**
 * Writes the types of the library from its source, file by file: `dist/types/library/index.d.ts` and what it names.
 * Each file is transpiled alone (TypeScript's isolated declarations), so there is no program to check and no copy of
 * the types that could drift. A file that needs inference to be declared stops the build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export async function declarations(entry, outdir) {
  const { default: ts } = await import('typescript');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    isolatedDeclarations: true,
    declaration: true,
    strict: true,
  };
  const pending = [entry];
  const done = new Set(pending);
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
      fileName: file,
      compilerOptions,
      reportDiagnostics: true,
    });
    for (const { messageText } of diagnostics)
      throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
    const place = join(outdir, relative('src', file)).replace(/\.ts$/, '.d.ts');
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, outputText);
    for (const [, path] of outputText.matchAll(/from '(\.[^']+)'/g)) {
      const next = `${join(dirname(file), path)}.ts`;
      if (!done.has(next)) pending.push(next);
      done.add(next);
    }
  }
}
