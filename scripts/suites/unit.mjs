import { mochaSuite } from './mocha.mjs';

const FOLDER = 'dist/test/unit';
/** Every process starts with the seed of the property tests. */
const ARGS = ['--timeout', '20000', '--file', `${FOLDER}/seed.test.js`];
/** They kill workers that take too long or too much: nothing else may take the machine from them. */
const ALONE = ['worker', 'hosts', 'library'];
/** They start one process after the other, and take about as long as all that is in neither list. */
const PROCESSES = ['action', 'bundle', 'cli', 'exercises', 'fixes', 'proof'];

/** Runs dist/test/unit: what needs the machine for itself, then the rest in two processes beside each other. */
export async function unitSuite() {
  // What a person picks by title may stand in one of them.
  if (process.env.API_KATA_GREP) return run('', [`${FOLDER}/**/*.test.js`]);
  const alone = await run('[alone]', ALONE.map(within));
  const pair = await Promise.all([
    run('[processes]', PROCESSES.map(within)),
    run('[rest]', [`${FOLDER}/**/*.test.js`], [...ALONE, ...PROCESSES].map(within)),
  ]);
  return summed([alone, ...pair]);
}

const within = (folder) => `${FOLDER}/${folder}/**/*.test.js`;

async function run(prefix, spec, ignored = []) {
  const started = Date.now();
  const result = await mochaSuite(spec, {
    env: { MOCHA_LINE_PREFIX: prefix },
    args: [...ARGS, ...ignored.flatMap((pattern) => ['--ignore', pattern])],
  });
  console.log(`${prefix} ${result.passed} passed in ${Math.round((Date.now() - started) / 1000)} s`);
  return result;
}

/** One result of several: sums, and the reasons that any of them gives. */
function summed(results) {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  const reasons = results.flatMap(({ reason }) => (reason ? [reason] : []));
  return {
    ...{ passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') },
    ...(reasons.length > 0 && { reason: reasons.join('; ') }),
  };
}
