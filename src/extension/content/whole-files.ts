/**
 * What writing takes, as VS Code's file system gives it: `write` is not atomic (a kill or a full disk leaves half of the
 * text), and `rename` is one step only where the new name is free (it would delete a file there first, then move).
 */
export interface Files<Name> {
  write(name: Name, text: string): Promise<void>;
  /** Moves a file to a free name. @throws where a file has that name */
  rename(from: Name, to: Name): Promise<void>;
  remove(name: Name): Promise<void>;
}

/** Another window may take the draft of a living one for a dead one's; then it is written again. */
const MOST_TRIES = 10;

/**
 * Writes a new file that is whole or not there: a draft, moved to a name that was free. Nothing is ever overwritten, so
 * nothing is lost wherever this is cut short. A killed window leaves at most the draft; `isDraft` knows it by its name.
 * @throws what `files` throws: the disk is full, the name is not free
 */
export async function writeNew<Name>(
  files: Files<Name>,
  { name, draft }: { name: Name; draft: () => Name },
  text: string,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const beside = draft();
    let written = false;
    try {
      await files.write(beside, text);
      written = true;
      return await files.rename(beside, name);
    } catch (error) {
      const wasThere = await discard(files, beside);
      if (!written || wasThere || tries === MOST_TRIES) throw error;
    }
  }
}

/** Removes a file. False: it is gone already, or somebody holds it; whoever comes later tries again. */
export async function discard<Name>(files: Pick<Files<Name>, 'remove'>, name: Name): Promise<boolean> {
  try {
    await files.remove(name);
    return true;
  } catch {
    return false;
  }
}

/** A name beside a file, for its draft; no other draft has it. */
export function draftName(name: string): string {
  return `${name}.${crypto.randomUUID()}.tmp`;
}

/** Whether a name is one that `draftName` gives. */
export function isDraft(name: string): boolean {
  return /.\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/.test(name);
}

/** Whether an error says that the disk, or the space of this person on it, is full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && /\b(ENOSPC|EDQUOT|QuotaExceeded)/.test(`${error.name} ${error.message}`);
}
