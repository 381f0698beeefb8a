import assert from 'node:assert/strict';

const BUILT_IN = [
  ...[Object, Array, Function, String, Number, Boolean, Symbol, BigInt, RegExp, Date, Error, Promise],
  ...[Map, Set, WeakMap, WeakSet, Uint8Array],
] as const;

type Snapshot = Map<object, { members: Map<string | symbol, PropertyDescriptor>; isOpen: boolean }>;

/** What all objects inherit, as it is now. Out: a function that throws an AssertionError where it is no longer the same. */
export function rememberPrototypes(): () => void {
  const before = snapshot();
  return () => {
    for (const [prototype, { members, isOpen }] of snapshot()) {
      const then = before.get(prototype);
      assert.equal(isOpen, then?.isOpen, 'a prototype was frozen');
      assert.deepEqual(
        [...members.keys()],
        [...(then?.members.keys() ?? [])],
        'a prototype has another member',
      );
      for (const [name, descriptor] of members)
        assert.equal(
          descriptor.value,
          then?.members.get(name)?.value,
          `${String(name)} of a prototype was changed`,
        );
    }
  };
}

function snapshot(): Snapshot {
  return new Map(
    BUILT_IN.map(
      ({ prototype }): [object, { members: Map<string | symbol, PropertyDescriptor>; isOpen: boolean }] => [
        prototype,
        {
          members: new Map(
            Reflect.ownKeys(prototype).flatMap((name) => {
              const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
              return descriptor ? [[name, descriptor]] : [];
            }),
          ),
          isOpen: Object.isExtensible(prototype) && !Object.isFrozen(prototype),
        },
      ],
    ),
  );
}
