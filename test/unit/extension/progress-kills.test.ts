import { strict as assert } from 'node:assert';
import { killAt, type Schedule } from '../../soak/killed-windows';
import { killsWhileSaving } from '../../soak/saving';

/** Which window goes on: each in turn, or one as far as it can before the other. */
const SCHEDULES: Record<string, Schedule> = {
  'in turns': () => 0,
  'one after the other': (count) => count - 1,
};

describe('Progress of windows that are killed', () => {
  for (const [order, schedule] of Object.entries(SCHEDULES))
    for (const everybody of [true, false])
      it(`has what was acknowledged, whatever the step, ${order}, ${everybody ? 'all' : 'one'} dying`, async () => {
        let [at, acknowledged] = [1, 0];
        for (; ; at += 1) {
          const killed = await killAt(at, everybody, schedule);
          assert.deepEqual(killed.failures, [], `killed at step ${at}`);
          acknowledged = Math.max(acknowledged, killed.acknowledged);
          if (killed.steps < at - 1) break;
        }
        assert.ok(at > 100, `only ${at} steps`);
        assert.equal(acknowledged, 12);
      });

  it('has what was acknowledged by processes that are killed in the middle', async () => {
    const { runs, acknowledged, lost, failures } = await killsWhileSaving({ seed: 11, until: () => true });
    assert.deepEqual(failures, []);
    assert.deepEqual([runs, lost], [1, 0]);
    assert.ok(acknowledged > 200, `only ${acknowledged} acknowledged`);
  });
});
