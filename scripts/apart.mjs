import { basename } from 'node:path';

/**
 * What is heavy, or not needed at once, stays in files of its own, loaded with `require` when it is first asked for:
 * the file, and the module that it is built of.
 */
export const APART = {
  './engine.js': 'src/engine/engine.ts',
  './exercises.js': 'src/core/exercises/checked-file.ts',
  './in-editor.js': 'src/extension/views/in-editor.ts',
  './commands.js': 'src/extension/commands/command-handlers.ts',
  './comparing.js': 'src/extension/comparing/comparing.ts',
  './feedback.js': 'src/extension/pages/review-state.ts',
  './formats.js': 'src/cli/formats/exported.ts',
  './quick-fixes.js': 'src/extension/views/quick-fixes.ts',
  './synced-summary.js': 'src/extension/progress/synced-summary.ts',
  './sidebar.js': 'src/extension/views/sidebar/view-rows.ts',
};

/** Options of esbuild for the bundles that leave these out. */
export const apart = {
  supported: { 'dynamic-import': false },
  plugins: [
    {
      name: 'apart',
      setup(esbuild) {
        for (const [path, module] of Object.entries(APART)) {
          const name = basename(module, '.ts');
          esbuild.onResolve({ filter: new RegExp(`/${name}$`) }, () => ({ path, external: true }));
        }
      },
    },
  ],
};
