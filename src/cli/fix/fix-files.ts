import type { Locale } from '../../core/texts/locale';
import type { Profile } from '../../engine/profiles';
import type { Reviewer } from '../../library/reviewer';
import type { Terminal } from '../command';
import { readBytes } from '../files';
import { identityOf } from '../identity';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';
import { checkWritable, replaceRead } from '../write-file';
import { encodedAs } from './encode';
import type { Fixing } from './fix-options';
import { targetOf } from './target';
import { told } from './told';

/** What is fixed in files, and with what. */
export interface FixRun {
  files: readonly string[];
  fixing: Fixing;
  profile: Profile;
  /** Where references of a file may lead; a link out of it is not followed to be written to. */
  folderOf(this: void, file: string): string;
  reviewer: Reviewer;
  locale: Locale;
  terminal: Terminal;
}

/**
 * Fixes each file where it is, in its own encoding, and says what was fixed. Nothing is written before every file could be
 * read, and none that somebody else changed meanwhile. @throws UsageError
 */
export async function fixFiles({ files, fixing, profile, folderOf, reviewer, locale, terminal }: FixRun) {
  const texts = textsOf(locale);
  const targets = new Map<string, { file: string; path: string }>();
  for (const file of files) {
    await readBytes(file, locale);
    const path = targetOf(file, folderOf(file), texts);
    await checkWritable({ kind: 'file', name: file, path }, locale);
    targets.set(identityOf(path) ?? path, { file, path });
  }
  for (const { file, path } of targets.values()) {
    const { bytes, text } = await readBytes(path, locale);
    const mended = await reviewer.mend(text, { file, kinds: fixing.kinds, locale, profile });
    if (mended.text !== text) {
      const after = encodedAs(bytes, mended.text);
      if (!after) throw new UsageError(texts.fix.encoding(file));
      if (!(await replaceRead(path, bytes, after, locale))) throw new UsageError(texts.fix.changed(file));
    }
    terminal.say(told(file, mended, fixing, texts));
  }
}
