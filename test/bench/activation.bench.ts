import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Activation } from './in-host/activation.host';
import { measuredInHost } from './in-host';
import { spread, summary } from './measure';
import { publish } from './results';

const STARTS = 5;

/** (c) How long VS Code waits for the extension, over several fresh starts. */
async function main() {
  const measured: Activation[] = [];
  const extension = asleep();
  try {
    for (let start = 0; start < STARTS; start++)
      measured.push(await measuredInHost<Activation>('activation.host', {}, extension));
  } finally {
    rmSync(extension, { recursive: true });
  }
  const of = (pick: (each: Activation) => number) => summary(measured.map(pick));
  const whole = of(({ call, resolve }) => call + resolve);
  publish({
    bench: 'activation',
    title: 'Activation',
    head: ['step', 'ms'],
    rows: [
      ['loading the entry bundle', spread(of(({ load }) => load))],
      ['`activate()`, until it returns its promise', spread(of(({ call }) => call))],
      ['`activate()`, until its promise is settled', spread(of(({ resolve }) => resolve))],
      ['`activate()` as a whole', spread(whole)],
    ],
    notes: [`Medians (min–max) of ${STARTS} fresh starts of VS Code with an empty practice folder.`],
    figures: { 'activation ms': whole.median },
  });
}

/**
 * A folder with the extension of this checkout that no event activates: some windows of VS Code read JSON of their own
 * when they open, which is `onLanguage:json`, and the extension would be active before its clock runs.
 */
function asleep(): string {
  const folder = mkdtempSync(join(tmpdir(), 'api-kata-asleep-'));
  for (const name of readdirSync('.').filter((each) => each !== 'package.json' && each !== '.git'))
    symlinkSync(resolve(name), join(folder, name));
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
  return folder;
}

void main();
