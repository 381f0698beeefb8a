import type { Finding } from '../report';
import type { Texts } from '../texts/texts';
import { about, shortened } from './engine-finding';
import { DUPLICATE_KEY, isFatal, type Parsed } from './parse';
import { MOST_FAULTS, syntaxFaults, type SyntaxFault } from './syntax';

/** Why a text cannot be read, at the places to mend first; empty where a second look finds nothing wrong. */
export function syntaxFindings(text: string, parsed: Parsed, say: Say): Finding[] {
  const faults = isSuspect(parsed, text) ? faultsOf(text, parsed) : [];
  return faults.map((fault) => about('parser', 'error', sentence(fault, say), [], fault.range));
}

type Say = Texts['document'];

/** JSON that is not quite JSON is worth a second look: Spectral's parser lets much of it pass. */
function isSuspect({ faults }: Parsed, text: string): boolean {
  return faults.some(isFatal) || (/^\s*[{[]/.test(text) && !isJson(text));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function faultsOf(text: string, { faults }: Parsed): SyntaxFault[] {
  const fatal = faults.filter(isFatal);
  const isOnlyDuplicates = fatal.length > 0 && fatal.every(({ message }) => message === DUPLICATE_KEY);
  if (isOnlyDuplicates)
    return fatal.slice(0, MOST_FAULTS).map(({ range }) => ({ code: 'DUPLICATE_KEY', detail: '', range }));
  const explained = syntaxFaults(text);
  if (explained.length > 0) return explained;
  return faults
    .filter(({ isError }) => isError)
    .slice(0, 1)
    .map(({ message, range }) => ({ code: '', detail: message, range }));
}

function sentence(fault: SyntaxFault, say: Say): string {
  switch (fault.code) {
    case 'TAB_AS_INDENT':
      return say.tab();
    case 'DUPLICATE_KEY':
      return say.duplicateKey();
    case 'BAD_INDENT':
      // The library's code for a bracket that is never closed, too.
      return /^Flow/.test(fault.detail) ? say.unclosed() : say.indent();
    case 'MULTIPLE_DOCS':
      return say.severalDocuments();
    case 'BAD_ALIAS':
      return say.alias();
    default:
      return say.notYaml(shortened(fault.detail));
  }
}
