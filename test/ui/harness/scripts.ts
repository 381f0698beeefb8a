import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Server {
  readonly port: number;
  stop(): Promise<void>;
}

interface ServerScript {
  startServer(options: {
    dataDir: string;
    extensionsDir: string;
    extraArgs?: string[];
    env?: Record<string, string>;
  }): Promise<Server>;
}

interface BrowserScript {
  startBrowser(): Promise<Browser>;
  newWorkbenchPage(browser: Browser, port: number, options?: BrowserContextOptions): Promise<Page>;
  address(port: number, options?: { folder?: string }): string;
}

interface SettingsScript {
  prepareSettings(dataDir: string, more?: Record<string, unknown>): void;
}

interface LanguageScript {
  speak(language: string, dataDir: string): string[];
}

interface SetupScript {
  vscodeServer: { node: string; main: string };
}

/** The scripts that `npm start` uses too. They find their files by their own place, so they stay out of the bundle. */
const load = async <T>(name: string) =>
  (await import(pathToFileURL(join(process.cwd(), 'scripts', name)).href)) as T;

export const workbenchScripts = async () => ({
  ...(await load<ServerScript>('workbench/server.mjs')),
  ...(await load<BrowserScript>('workbench/browser.mjs')),
  ...(await load<SettingsScript>('workbench/settings.mjs')),
  ...(await load<LanguageScript>('workbench/language.mjs')),
  ...(await load<SetupScript>('setup/vscode-server.mjs')),
});
