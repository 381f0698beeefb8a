import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a server speak another language: an empty language pack, so that the workbench itself stays English and what
 * the extension says is all the more visible. Out: the server's arguments.
 */
export function speak(language: string, dataDir: string): string[] {
  const pack = join(dataDir, 'data', 'empty-language-pack.json');
  const packs = {
    [language]: {
      hash: 'empty',
      label: language,
      extensions: [{ extensionIdentifier: { id: 'test.empty-language-pack' }, version: '1.0.0' }],
      translations: { vscode: pack },
    },
  };
  mkdirSync(join(dataDir, 'data'), { recursive: true });
  writeFileSync(pack, JSON.stringify({ version: '1.0.0', contents: {} }));
  writeFileSync(join(dataDir, 'data', 'languagepacks.json'), JSON.stringify(packs));
  return ['--locale', language];
}
