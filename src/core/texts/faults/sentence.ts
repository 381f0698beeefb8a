import type { Fault } from '../../exercises/fault';
import type { Locale } from '../locale';
import { faultTexts, type FaultTexts } from './texts';

/** A fault in the reader's language, after the name of its file. */
export function faultSentence(fault: Fault, locale: Locale): string {
  const sentence = `${fault.file}: ${saidOf(fault, faultTexts(locale))}`;
  // Names from a pack may hold what would begin a line of its own.
  return sentence.replace(/[\r\n\u2028\u2029]/g, ' ');
}

/** How many more faults there are than were said. */
export function moreFaults(count: number, locale: Locale): string {
  return faultTexts(locale).more(count);
}

function saidOf(fault: Fault, say: FaultTexts): string {
  const { kind, detail } = fault;
  switch (kind) {
    case 'schema': {
      const sentence = say.schema[fault.keyword](fault.limit);
      return detail === '/' ? sentence : `${detail} ${sentence}`;
    }
    case 'edits':
      return say.edits(detail, say.patch[fault.reason](fault.pointer));
    case 'twiceKey':
    case 'unreadable': {
      const sentence = say[kind](detail);
      const { line, column } = fault;
      return line === undefined || column === undefined ? sentence : say.at(line, column, sentence);
    }
    default:
      return say.plain[kind](detail);
  }
}
