/**
 * `npm run soak -- --minutes 10 --seed 1`: attacks the engine and the saving of progress for some minutes, and prints what
 * it did. Each failure names the command that repeats it. Exit code 1 where there is one.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { parseArgs } from 'node:util';
import { CASES } from './cases';
import { killsWhileSaving } from './saving';

/** A text of at most 1 MB has its answer within 5 s; each case reviews several. */
const HANG_MS = 15_000;
const SAVING = 'saving';
const KINDS = [...CASES.keys(), SAVING];

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kind: { type: 'string' },
    once: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const first = Number(values.seed);
const chosen = values.kind === undefined ? KINDS : KINDS.filter((kind) => kind === values.kind);
if (!(minutes > 0) || !Number.isInteger(first) || chosen.length === 0) {
  console.error(`usage: npm run soak -- [--minutes N] [--seed S] [--once] [--kind ${KINDS.join('|')}]`);
  process.exit(2);
}

interface Figures {
  cases: number;
  slowestMs: number;
  slowestSeed: number;
  failures: string[];
}

async function soak(kind: string, until: () => boolean): Promise<Figures> {
  const figures: Figures = { cases: 0, slowestMs: 0, slowestSeed: first, failures: [] };
  let child: ChildProcess | undefined;
  for (let seed = first; figures.cases === 0 || (!values.once && !until()); seed++) {
    child ??= fork(`${__dirname}/worker.js`, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const started = performance.now();
    const failure = await answerOf(child, kind, seed);
    const tookMs = performance.now() - started;
    figures.cases++;
    if (tookMs > figures.slowestMs) Object.assign(figures, { slowestMs: tookMs, slowestSeed: seed });
    if (failure === undefined) continue;
    figures.failures.push(`${failure}\n  again: npm run soak -- --once --kind ${kind} --seed ${seed}`);
    console.log(`FAILED ${figures.failures.at(-1)}`);
    // Whatever it did to its process, the next case does not suffer from it.
    child.kill('SIGKILL');
    child = undefined;
    if (figures.failures.length >= 20) break;
  }
  child?.disconnect();
  return figures;
}

function answerOf(child: ChildProcess, kind: string, seed: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const end = (failure: string | undefined) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(failure);
    };
    const timer = setTimeout(() => end(`no answer within ${HANG_MS / 1000} s`), HANG_MS);
    child.once('message', (answer: { failure?: string }) => end(answer.failure));
    child.once('exit', (code, signal) => end(`the process ended with ${signal ?? code}`));
    child.send({ kind, seed });
  });
}

async function main(): Promise<void> {
  let failures = 0;
  const share = (minutes * 60_000) / chosen.length;
  for (const kind of chosen) {
    const end = performance.now() + share;
    const until = () => performance.now() > end;
    if (kind === SAVING) {
      const {
        runs,
        acknowledged,
        lost,
        failures: lines,
      } = await killsWhileSaving({
        seed: first,
        until: () => values.once || until(),
      });
      console.log(`${kind}: ${runs} runs, ${acknowledged} acknowledged, ${lost} lost, seeds from ${first}`);
      for (const line of lines)
        console.log(`FAILED ${line}\n  again: npm run soak -- --once --kind ${kind} --seed SEED`);
      failures += lines.length;
      continue;
    }
    const { cases, slowestMs, slowestSeed, failures: found } = await soak(kind, until);
    console.log(
      `${kind}: ${cases} cases, seeds ${first} to ${first + cases - 1}, slowest ${Math.round(slowestMs)} ms (seed ${slowestSeed}), ${found.length} failed`,
    );
    failures += found.length;
  }
  console.log(failures === 0 ? 'nothing failed' : `${failures} failed`);
  process.exitCode = failures === 0 ? 0 : 1;
}

void main();
