import { picture } from './picture';
import { openWorkbench, type Workbench, type WorkbenchOptions } from './workbench';

/**
 * Opens one workbench for the tests of a `describe`, and closes it after them.
 * A test that fails leaves a picture of what the window showed.
 */
export function useWorkbench(options: WorkbenchOptions = {}): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await openWorkbench(options);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !workbench) return;
    await picture(workbench.page, `failed ${this.currentTest.fullTitle()}`);
  });
  after(() => workbench?.close());
  return () => {
    if (!workbench) throw new Error('The workbench is open inside tests only.');
    return workbench;
  };
}
