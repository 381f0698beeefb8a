import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locale } from '../../core/texts/locale';
import { decode } from '../../worker/decode';
import { folderOf } from '../../library/spec-place';
import type { ShippedText, SpecFolder } from '../../worker/protocol';
import { readSpec } from '../files';
import { textsOf } from '../texts/texts';
import { UsageError } from '../usage';

const MOST_BYTES = 100_000_000;
const run = promisify(execFile);

/** A version of a file as git keeps it: `git:main:openapi.yaml`. */
interface AtRevision {
  revision: string;
  path: string;
}

/** What `git:<revision>:<path>` names; undefined for the name of a file. */
export function revisionOf(source: string): AtRevision | undefined {
  const found = /^git:([^:]+):(.+)$/s.exec(source);
  return found ? { revision: found[1] ?? '', path: found[2] ?? '' } : undefined;
}

/** The text of a file, of standard input (`-`), or of a file at a revision. @throws UsageError */
async function readSource(source: string, locale: Locale): Promise<string> {
  const at = revisionOf(source);
  if (!at) return readSpec(source, locale);
  const texts = textsOf(locale);
  // It would be an option of git.
  if (at.revision.startsWith('-')) throw new UsageError(texts.changes.noRevision(source, at.revision));
  try {
    // No shell reads what was typed; and what git would make of the file for people is not asked for.
    const args = ['show', '--no-textconv', '--no-color', `${at.revision}:${at.path}`];
    const { stdout } = await run('git', args, { encoding: 'buffer', maxBuffer: MOST_BYTES });
    const { text } = decode(stdout);
    if (text === undefined) throw new UsageError(texts.file.binary(source));
    return text;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, stderr } = error as { code?: unknown; stderr?: Buffer };
    if (code === 'ENOENT') throw new UsageError(texts.changes.noGit(source));
    const [why = ''] = String(stderr ?? '').split('\n');
    throw new UsageError(texts.changes.gitRefuses(source, why.replace(/^fatal: /, '').replace(/\.$/, '')));
  }
}

/** Those sources that are files as they are now. */
export function filesIn(sources: readonly string[]): string[] {
  return sources.filter((source) => !revisionOf(source));
}

/** Where the references of a source may lead: beside the file that it is; of what git keeps or standard input, nowhere. */
function folderBeside(source: string): SpecFolder | undefined {
  return source === '-' || revisionOf(source) ? undefined : folderOf(source);
}

/** A source, with what it takes to compare it. @throws UsageError */
export async function namedText(source: string, locale: Locale): Promise<ShippedText> {
  return { file: fileOf(source), text: await readSource(source, locale), folder: folderBeside(source) };
}

/** How a file is called where its places are shown. */
function fileOf(source: string): string {
  return revisionOf(source)?.path ?? source;
}
