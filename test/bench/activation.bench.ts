import type { Activation } from './in-host/activation.host';
import { measuredInHost } from './in-host';
import { spread, summary } from './measure';
import { publish } from './results';

const STARTS = 5;

/** (c) How long VS Code waits for the extension, over several fresh starts. */
async function main() {
  const measured: Activation[] = [];
  for (let start = 0; start < STARTS; start++)
    measured.push(await measuredInHost<Activation>('activation.host'));
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

void main();
