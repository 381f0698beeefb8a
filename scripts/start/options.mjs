import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Problem } from '../run/problem.mjs';

export const HELP = `npm start -- [options]

Opens API Kata on a practice folder: in VS Code where it is installed, else in your browser.

  --open SLUG    the exercise to open at once (default: first-call; "none" opens none)
  --folder DIR   the practice folder (default: ~/api-kata-practice; made when missing)
  --locale L     the language: en, or zh-cn for Chinese (in VS Code: where its language pack is installed)
  --port N       the port for the browser (default: 8787, or a free one)
  --browser      use the browser even where VS Code is installed
  --no-build     use dist/ as it was last built
  --help         this text

Environment: VSCODE_EXECUTABLE_PATH, the VS Code to use.`;

const LOCALES = ['en', 'zh-cn'];

const OPTIONS = {
  open: { type: 'string', default: 'first-call' },
  folder: { type: 'string' },
  locale: { type: 'string', default: 'en' },
  port: { type: 'string' },
  browser: { type: 'boolean', default: false },
  'no-build': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/**
 * Reads the command line of `npm start`.
 * Out: `{ open?, folder, locale?, port?, browser, build, help }`. Throws a Problem that names what it does not understand.
 */
export function readOptions(argv) {
  const { values } = parsed(argv);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Problem(`--port takes a number from 1 to 65535, and got ${values.port}.`);
  }
  const locale = LOCALES.find((one) => values.locale.toLowerCase().replace('_', '-') === one);
  if (locale === undefined) {
    throw new Problem(`--locale takes ${LOCALES.join(' or ')}, and got ${values.locale}.`);
  }
  return {
    help: values.help,
    browser: values.browser,
    build: !values['no-build'],
    open: values.open === 'none' ? undefined : values.open,
    folder: resolve(values.folder ?? join(homedir(), 'api-kata-practice')),
    // English is what VS Code speaks by itself, unless its own settings say otherwise.
    locale: locale === 'en' ? undefined : locale,
    port,
  };
}

function parsed(argv) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, strict: true });
  } catch (error) {
    throw new Problem(`${error.message.split('. ')[0]}: \`npm start -- --help\` lists the options.`);
  }
}
