import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { scripts } from './scripts';

/** The four kinds of theme that VS Code tells a page about, each by the theme that stands for it. */
export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export interface WorkbenchOptions {
  theme?: keyof typeof THEMES;
  /** Opens this exercise at once, as `npm start -- --open` does. */
  openExercise?: string;
  settings?: Record<string, unknown>;
  /** Extensions to link in; this checkout unless told otherwise. */
  extensions?: string[];
  /** A folder of installed extensions, instead of links. */
  extensionsDir?: string;
  window?: BrowserContextOptions;
}

export interface Workbench {
  readonly page: Page;
  /** The practice folder, on this machine's disk. */
  readonly folder: string;
  /** The server's data: settings, and what extensions store. */
  readonly dataDir: string;
  /** A second window on the same practice folder. */
  secondWindow(): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Opens a workbench with the extension in it, on a fresh practice folder with fresh settings and storage.
 * Out: once the workbench is drawn. The caller closes it.
 */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const workbench = await scripts();
  const own = mkdtempSync(join(tmpdir(), 'api-kata-ui-'));
  const folder = join(own, 'practice');
  const dataDir = join(own, 'data');
  mkdirSync(folder);
  workbench.prepareSettings(dataDir, {
    'workbench.colorTheme': THEMES[options.theme ?? 'dark'],
    ...options.settings,
  });
  const server = await workbench.startServer({
    dataDir,
    extensionsDir: options.extensionsDir ?? linked(own, options.extensions ?? [process.cwd()]),
    folder,
    env: options.openExercise ? { API_KATA_OPEN: options.openExercise } : {},
  });
  const browser = await workbench.startBrowser();
  const newWindow = async () => {
    const page = await workbench.newWorkbenchPage(browser, server.port, options.window);
    page.setDefaultTimeout(30_000);
    await page.goto(workbench.address(server.port));
    await page.locator('.monaco-workbench .activitybar').waitFor();
    return page;
  };
  return {
    page: await newWindow(),
    folder,
    dataDir,
    secondWindow: newWindow,
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(own, { recursive: true, force: true });
    },
  };
}

function linked(own: string, extensions: string[]): string {
  const folder = join(own, 'extensions');
  mkdirSync(folder);
  extensions.forEach((path, index) => symlinkSync(path, join(folder, `extension-${index}`), 'dir'));
  return folder;
}
