import { realpathSync } from 'node:fs';
import { relative, isAbsolute, sep } from 'node:path';
import { leadsTo, statsOf } from '../identity';
import type { CliTexts } from '../texts/texts';
import { UsageError } from '../usage';

/**
 * The file that a name leads to, where editors save, too. A link may lead elsewhere in the folder that references may lead
 * to, and not out of it. @throws UsageError
 */
export function targetOf(file: string, folder: string, { fix: say }: CliTexts): string {
  const target = leadsTo(file);
  if (statsOf(target)?.isFile() !== true) throw new UsageError(say.notAFile(file));
  const path = relative(realpathSync(folder), realpathSync(target));
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path))
    throw new UsageError(say.outside(file, folder));
  return target;
}
