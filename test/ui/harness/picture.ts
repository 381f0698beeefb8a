import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join('test', 'ui', 'pictures');

/** Keeps a picture of the window as test/ui/pictures/<name>.png. Not compared with anything: people look at them. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({
    path: join(FOLDER, `${name.replace(/[^\w-]+/g, '-')}.png`),
    animations: 'disabled',
  });
}
