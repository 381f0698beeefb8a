import { shippedKata } from '../../../src/engine/engine';
import { CASES } from '../../soak/cases';
import { rememberPrototypes } from '../../soak/prototypes';

/** Fixed, so that a red run is somebody's change; `npm run soak` goes on from others. */
const SEED = 20_261_129;
const RUNS = new Map([
  ['mutilated', 35],
  ['edits', 12],
  ['attacks', 35],
]);

describe('a short soak', function () {
  this.timeout(120_000);
  const kata = shippedKata();

  for (const [kind, attack] of CASES)
    it(`${kind}: nothing throws, lies beyond the text, or reaches what all objects inherit`, async () => {
      const assertUntouched = rememberPrototypes();
      for (let seed = SEED; seed < SEED + (RUNS.get(kind) ?? 0); seed++)
        await attack(kata, seed).catch((error: unknown) => {
          throw new Error(`npm run soak -- --once --kind ${kind} --seed ${seed}`, { cause: error });
        });
      assertUntouched();
    });
});
