import type { LintReport } from '../../core/report';
import type { ExitCode } from '../command';
import { readBytes } from '../files';
import { inert, visible } from '../formats/visible';
import type { Output } from '../review/outputs';
import { textsOf } from '../texts/texts';
import { checkWritable, writeWhole } from '../write-file';
import type { FixRun } from './fix-files';
import { told } from './told';
import { unifiedDiff } from './unified-diff';

/** How what would be left is judged. */
export interface DryRun extends FixRun {
  output: Output | undefined;
  review(this: void, file: string, text: string): Promise<LintReport>;
  isMet(this: void, report: LintReport): boolean;
}

/** Prints a patch of what would be fixed, and writes nothing else. Out: 0 where what would be left is met, else 1. @throws UsageError */
export async function dryRun(run: DryRun): Promise<ExitCode> {
  const { files, fixing, profile, reviewer, locale, terminal, output } = run;
  const texts = textsOf(locale);
  const place = output?.place;
  if (place) await checkWritable(place, locale);
  const read = [];
  for (const file of files) read.push({ file, ...(await readBytes(file, locale)) });
  const patches: string[] = [];
  let isMet = true;
  for (const { file, bytes, text } of read) {
    const mended = await reviewer.mend(text, { file, kinds: fixing.kinds, locale, profile });
    // A patch of the first line has to know the mark before it.
    const mark = bytes.subarray(0, 3).equals(MARK) ? '\ufeff' : '';
    patches.push(unifiedDiff(file === '-' ? 'stdin' : file, mark + text, mark + mended.text));
    terminal.say(told(file, mended, fixing, texts));
    isMet = run.isMet(await run.review(file, mended.text)) && isMet;
  }
  if (place) await writeWhole(place, patches, locale);
  else {
    const shown = patches.map(shownPatch);
    if (shown.some((patch, i) => patch !== patches[i])) terminal.say(texts.fix.signs());
    for (const patch of shown) terminal.print(patch);
  }
  return isMet ? 0 : 1;
}

const MARK = Buffer.from('\ufeff');

/** A patch that a terminal and a log may show. Tabs, the line ends of Windows and a mark before the first line do no harm. */
function shownPatch(patch: string): string {
  const lines = patch.split('\n').map((line) => {
    const [, mark = '', text = '', end = ''] = /^([ +-]\ufeff|)(.*?)(\r?)$/s.exec(line) ?? [];
    return mark + text.split('\t').map(visible).join('\t') + end;
  });
  return inert(lines.join('\n'));
}
