import type { Trace, TraceEvent } from '../worker/trace';
import { inLog } from './escape';
import type { Log } from './log';

/** The setting `apiKata.trace`. */
export type TraceLevel = 'off' | 'messages' | 'verbose';

/**
 * Writes down what happens between the extension and its worker. Starts and deaths always; requests and answers at the
 * channel's level Trace, or as ordinary lines where the setting asks for `messages`; what an answer amounts to: `verbose`.
 */
export function workerLog(log: Log, level: () => TraceLevel): Trace {
  const message = (line: string) => (level() === 'off' ? log.trace(line) : log.info(line));
  return (event) => {
    switch (event.kind) {
      case 'started':
        return log.info(`worker started, ${event.memoryMb} MB`);
      case 'asked':
        return message(`→ ${event.request} ${nameOf(event.key)}, ${event.characters} characters`);
      case 'answered': {
        const amount = level() === 'verbose' ? `: ${amountOf(event.result)}` : '';
        return message(`← ${event.request} ${nameOf(event.key)} after ${Math.round(event.ms)} ms${amount}`);
      }
      case 'died': {
        const over = event.key === undefined ? '' : ` over ${nameOf(event.key)}`;
        return log.warn([`worker died${over}: ${event.reason}`, ...causeOf(event)].join('\n  '));
      }
    }
  };
}

/** Of the URI of a document, what its file is called. */
function nameOf(key: string): string {
  const [path = ''] = key.split(/[?#]/);
  return inLog(decoded(path).split(/[\\/]/).at(-1) ?? '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

type Of<K extends TraceEvent['kind']> = Extract<TraceEvent, { kind: K }>;

function amountOf(result: Of<'answered'>['result']): string {
  if (Array.isArray(result)) return `${result.filter(Boolean).length} fixes`;
  if ('fixed' in result) return `${result.fixed.length} findings mended`;
  if ('readable' in result)
    return result.readable ? `${result.report.changes.length} changes` : 'not readable';
  if ('proven' in result) return `${result.proven ? '' : 'not '}proven`;
  const score = 'score' in result ? [`score ${result.score}`] : [];
  const complete = result.complete ? [] : ['not complete'];
  return [...score, `${result.findings.length} findings`, ...complete].join(', ');
}

/** What Node, V8 and our client say of an end, as far as it is theirs: the rest may quote the document. */
const CAUSES = [
  /^the worker (?:does not start|ended with (?:code )?\w+)$/,
  /^FATAL ERROR: [\w -]+/,
  /^(?:Range|Type|Reference|Syntax)?Error(?=:)/,
  /^spawn\b/,
];

function causeOf({ detail = '', frames }: Of<'died'>): string[] {
  if (frames) return frames.map(inLog);
  return CAUSES.flatMap((cause) => cause.exec(detail)?.[0] ?? []).slice(0, 1);
}
