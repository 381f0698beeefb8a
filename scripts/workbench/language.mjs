import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a server of this data folder speak another language. Where no language pack for it is installed it gets an empty
 * one: the workbench stays English, and API Kata speaks the language. Out: the server's arguments.
 */
export function speak(language, dataDir) {
  const folder = join(dataDir, 'data');
  const list = join(folder, 'languagepacks.json');
  const packs = installed(list);
  if (!Object.hasOwn(packs, language)) {
    const pack = join(folder, 'empty-language-pack.json');
    mkdirSync(folder, { recursive: true });
    writeFileSync(pack, JSON.stringify({ version: '1.0.0', contents: {} }));
    const extensions = [{ extensionIdentifier: { id: 'api-kata.empty-language-pack' }, version: '1.0.0' }];
    const empty = { hash: 'empty', label: language, extensions, translations: { vscode: pack } };
    writeFileSync(list, JSON.stringify({ ...packs, [language]: empty }));
  }
  return ['--locale', language];
}

/** The language packs that VS Code lists; none where the list is missing or broken. */
function installed(list) {
  try {
    return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  } catch {
    return {};
  }
}
