import { runInHost } from '../workbench/run-in-host.mjs';
import { counted, REPORTER } from './mocha.mjs';

/** Runs dist/test/host in a real VS Code. */
export function hostSuite() {
  return counted((record) =>
    runInHost('dist/test/host/index.js', {
      API_KATA_REPORT: record,
      API_KATA_REPORTER: REPORTER,
      MOCHA_LINE_PREFIX: '[host]',
    }),
  );
}
