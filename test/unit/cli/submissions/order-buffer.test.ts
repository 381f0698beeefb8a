import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runLanes, STOPPED } from '../../../../src/cli/submissions/lanes';
import { OrderBuffer } from '../../../../src/cli/submissions/results/order-buffer';

const never = new AbortController().signal;

describe('the order buffer', () => {
  it('hands on in order whatever ends first, and leaves out what is no result', async () => {
    const orders = fc
      .integer({ min: 1, max: 40 })
      .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }));
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const emitted: number[] = [];
        const buffer = new OrderBuffer<number>(order.length, (item) =>
          Promise.resolve(void emitted.push(item)),
        );
        await Promise.all(order.map((i) => buffer.put(i, i % 5 === 3 ? undefined : i)));
        assert.deepEqual(
          emitted,
          [...Array(order.length).keys()].filter((i) => i % 5 !== 3),
        );
        assert.equal(buffer.rest().waiting.size, 0);
      }),
    );
  });

  it('emits one after the other, also when emitting takes its time', async () => {
    let open = 0;
    const buffer = new OrderBuffer<number>(10, async () => {
      assert.equal(++open, 1);
      await new Promise(setImmediate);
      open--;
    });
    await Promise.all([2, 0, 1, 3].map((i) => buffer.put(i, i)));
  });

  it('lets nobody run further ahead than its bound', async () => {
    const finish = new Map<number, () => void>();
    const begun: number[] = [];
    const buffer = new OrderBuffer<number>(4, () => Promise.resolve());
    const work = async (_: number, index: number) => {
      begun.push(index);
      if (index === 0) await new Promise<void>((resolve) => finish.set(0, resolve));
      return index;
    };
    const all = runLanes([1, 2], 20, buffer, never, work);
    for (let i = 0; i < 20; i++) await new Promise(setImmediate);
    assert.deepEqual(begun, [0, 1, 2, 3], 'the slow first one holds back what is 4 ahead');
    finish.get(0)?.();
    await all;
    assert.equal(begun.length, 20);
  });

  it('passes a failed write on to whoever works and whoever waits', async () => {
    const buffer = new OrderBuffer<number>(2, (item) =>
      item === 3 ? Promise.reject(new Error('disk full')) : Promise.resolve(),
    );
    let begun = 0;
    const work = (_: number, index: number) => Promise.resolve((begun++, index));
    await assert.rejects(runLanes([1, 2, 3], 1_000, buffer, never, work), /disk full/);
    assert.ok(begun < 10, `${begun} begun`);
  });

  it('ends early when it is told to, and knows what waits behind the gap', async () => {
    const stop = new AbortController();
    const emitted: number[] = [];
    const buffer = new OrderBuffer<number>(100, (item) => Promise.resolve(void emitted.push(item)));
    let release = () => {};
    await runLanes([1, 2], 100, buffer, stop.signal, async (_, index) => {
      if (index === 2) {
        await new Promise<void>((resolve) => (release = resolve));
        return STOPPED;
      }
      if (index === 6) {
        stop.abort();
        release();
      }
      return index;
    });
    assert.deepEqual(emitted, [0, 1]);
    assert.deepEqual([buffer.rest().from, ...buffer.rest().waiting.keys()], [2, 3, 4, 5, 6]);
  });
});
