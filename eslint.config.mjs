import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { ownKeys } from './scripts/lint/own-keys.mjs';

/** The import walls of src/README.md, as `no-restricted-imports` patterns per folder. */
const nodeBuiltins = {
  regex: '^(node:|fs$|path$|os$|child_process$|worker_threads$)',
  message: 'node:* lives in src/cli, src/library, the files of src/worker that are for Node, and tests only.',
};
const vscodeAtRunTime = {
  name: 'vscode',
  message: 'vscode at run time lives in src/extension only.',
  allowTypeImports: true,
};
const away = (...folders) => ({
  regex: `(^|/)(\\.\\./)+(${folders.join('|')})(/|$)`,
  message:
    'Imports go one way: core ◄ engine ◄ worker ◄ extension, worker ◄ library ◄ cli, core/inference ◄ rulesets/functions. See src/README.md.',
  allowTypeImports: false,
});
const walls = (files, { paths = [], patterns = [] }, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'scripts/vscode-server/', '.vscode-test/', '.kata/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
    },
  },
  {
    files: ['src/core/**', 'src/worker/**', 'rulesets/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'setTimeout', 'fetch'],
    },
  },
  { files: ['src/worker/client.ts', 'src/worker/spawn-*.ts'], rules: { 'no-restricted-globals': 'off' } },
  {
    files: ['src/**/*.ts', 'rulesets/**/*.ts'],
    ignores: ['src/core/json.ts'],
    plugins: { kata: { rules: { 'own-keys': ownKeys } } },
    rules: { 'kata/own-keys': 'error' },
  },
  walls(['src/core/**'], {
    paths: [{ ...vscodeAtRunTime, allowTypeImports: false }],
    patterns: [nodeBuiltins, away('engine', 'worker', 'library', 'extension', 'webview', 'cli', 'rulesets')],
  }),
  walls(
    ['src/core/**'],
    {
      paths: [{ ...vscodeAtRunTime, allowTypeImports: false }],
      patterns: [
        nodeBuiltins,
        away('engine', 'worker', 'library', 'extension', 'webview', 'cli', 'rulesets'),
        { regex: '^@stoplight/spectral', message: 'Spectral is imported in src/core/lint only.' },
      ],
    },
    ['src/core/lint/**'],
  ),
  walls(['rulesets/functions/**'], {
    paths: [vscodeAtRunTime],
    patterns: [
      nodeBuiltins,
      away('src/worker', 'src/extension', 'src/webview', 'src/cli', 'src/core/lint', 'src/core/grading'),
    ],
  }),
  walls(
    ['src/worker/**'],
    { paths: [vscodeAtRunTime], patterns: [nodeBuiltins, away('library', 'extension', 'webview', 'cli')] },
    [
      'spawn-process',
      'spawn-thread',
      'main-node',
      'end-with-host',
      'read-files',
      'spec-folders',
      'decode',
      'load-engine',
      'code-cache/*',
    ].map((name) => `src/worker/${name}.ts`),
  ),
  walls(['src/engine/**'], {
    paths: [vscodeAtRunTime],
    patterns: [nodeBuiltins, away('worker', 'library', 'extension', 'webview', 'cli')],
  }),
  walls(['src/library/**'], {
    paths: [vscodeAtRunTime],
    patterns: [away('extension', 'webview', 'cli')],
  }),
  walls(['src/extension/**'], {
    patterns: [
      nodeBuiltins,
      away('engine', 'library', 'cli(?!/formats/exported$)', 'webview', 'core/lint', 'rulesets'),
    ],
  }),
  {
    files: ['src/extension/**'],
    ignores: ['src/extension/notify.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['showInformationMessage', 'showWarningMessage', 'showErrorMessage', 'setStatusBarMessage'].map(
          (property) => ({ property, message: 'src/extension/notify.ts escapes what a sentence quotes.' }),
        ),
      ],
    },
  },
  walls(['src/webview/**'], {
    paths: [vscodeAtRunTime],
    patterns: [
      nodeBuiltins,
      {
        ...away('core', 'engine', 'worker', 'library', 'extension', 'cli', 'rulesets'),
        allowTypeImports: true,
      },
    ],
  }),
  walls(['src/cli/**'], { paths: [vscodeAtRunTime], patterns: [away('extension', 'webview')] }),
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
      },
    },
  },
);
