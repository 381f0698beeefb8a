import fc from 'fast-check';

/*
 * Where a property test states no seed of its own: fixed, so that a red run is somebody's change. `SEED=$RANDOM npx mocha`
 * looks further, as `npm run soak` does.
 */
fc.configureGlobal({ seed: Number(globalThis.process.env['SEED'] ?? 20261130) });
