import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { workbenchScripts } from './scripts';

/** The four kinds of theme that VS Code tells a page about, each by the theme that stands for it. */
export const THEMES = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof THEMES;

export interface WorkbenchOptions {
  theme?: Theme;
  /** Opens this exercise at once, as `npm start -- --open` does. */
  openExercise?: string;
  /** A language other than English, e.g. `zh-cn`. */
  language?: string;
  settings?: Record<string, unknown>;
  /** A folder of installed extensions; a link to this checkout unless told otherwise. */
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
  const scripts = await workbenchScripts();
  const own = mkdtempSync(join(tmpdir(), 'api-kata-ui-'));
  const folder = join(own, 'api-kata-practice');
  const dataDir = join(own, 'data');
  const opened: (() => Promise<unknown>)[] = [() => rm(own, { recursive: true, force: true })];
  const close = async () => {
    for (const undo of opened.splice(0).reverse()) await undo();
  };
  mkdirSync(folder);
  // Wakes the extension up; without it, it waits for a click on its icon.
  if (options.openExercise) writeFileSync(join(folder, '.api-kata'), '');
  scripts.prepareSettings(dataDir, {
    'workbench.colorTheme': THEMES[options.theme ?? 'dark'],
    ...options.settings,
  });
  try {
    const server = await scripts.startServer({
      dataDir,
      extensionsDir: options.extensionsDir ?? linkToThisCheckout(own),
      extraArgs: options.language ? scripts.speak(options.language, dataDir) : [],
      env: options.openExercise ? { API_KATA_OPEN: options.openExercise } : {},
    });
    opened.push(() => server.stop());
    const browser = await scripts.startBrowser();
    opened.push(() => browser.close());
    const newWindow = async () => {
      const page = await scripts.newWorkbenchPage(browser, server.port, options.window);
      page.setDefaultTimeout(60_000);
      await page.goto(scripts.address(server.port, { folder }));
      await page.locator('.monaco-workbench .activitybar').waitFor();
      return page;
    };
    return { page: await newWindow(), folder, dataDir, secondWindow: newWindow, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A folder of extensions that holds this checkout and nothing else. */
function linkToThisCheckout(own: string): string {
  const folder = join(own, 'extensions');
  mkdirSync(folder);
  symlinkSync(process.cwd(), join(folder, 'api-kata'), 'dir');
  return folder;
}
