import { rememberPrototypes } from '../soak/prototypes';

// Hooks of the whole run: whatever a test fed to the engine, what all objects inherit is as it was.
let assertUntouched: () => void;
before(() => (assertUntouched = rememberPrototypes()));
after(() => assertUntouched());

describe('what all objects inherit', () => {
  it('is compared before and after all tests', () => rememberPrototypes()());
});
