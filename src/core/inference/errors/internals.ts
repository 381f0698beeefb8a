import { words } from '../text/words';
import { memoizeByText } from '../../contract/memoize';

/** How surely a property tells about the service rather than about the request. */
export type Inside = 'surely' | 'perhaps';

const SURELY =
  /^(stack_?trace|back_?trace|trace_?back|call_?stack|exception_?(class|type|name|trace|stack|stack_trace|details)|inner_?exception|sql_?(state|query|statement|error)|debug_?(info|information|trace)|server_?(name|host)|source_?(file|line)|class_?name|method_?name)$/;

/** Also names of what a caller may have sent: a file, its lines, a host, a stack to be deployed. */
const PERHAPS =
  /^(stack|trace|exception|sql|host_?name|file_?name|line_?(number|no)|inner_?error|exception_?message)$/;

/** Judges the name of a property in an error body. `trace_id` and `debug_id` are wanted. */
export function insideByName(name: string): Inside | undefined {
  const spoken = words(name).join('_');
  return SURELY.test(spoken) ? 'surely' : PERHAPS.test(spoken) ? 'perhaps' : undefined;
}

const TRACES: readonly RegExp[] = [
  // Java, C#, JavaScript.
  /\bat [\w$]+\.[\w$.<>]*\(/,
  /\bat [^\n()]{1,80}\([^\n()]{1,120}:\d+(:\d+)?\)/,
  // Python, Ruby, Go, PHP.
  /Traceback \(most recent/,
  /File "[^"\n]{1,200}", line \d/,
  /\bgoroutine \d+ \[/,
  /(^|[\s"'(])\/(usr|var|opt|srv|home|app)\/[\w./-]{1,200}\.(py|js|mjs|ts|rb|php|java|go|cs)\b/,
  // Class names.
  /\b(java|javax|jakarta)\.[a-z]+\.[\w.]{3,}/,
  /\borg\.(springframework|hibernate|postgresql|apache)\.\w/,
  /\b[a-z]\w{0,40}\.[\w.]{1,120}Exception\b/,
  /\bSystem\.[\w.]{0,80}Exception\b/,
  /\b(PG|ActiveRecord|Mysql2)::\w/,
  /\b([A-Z]\w{1,40}\.){2,6}\w{1,60}Exception\b/,
  // What a language says of a mistake in the code; `ThrottlingException` is a code that callers are meant to read.
  /\b(NullPointer|NullReference|ClassCast|IllegalState|IllegalArgument|IndexOutOfBounds|ArrayIndexOutOfBounds|ConcurrentModification|StackOverflow|OutOfMemory)(Exception|Error)\b/,
  /'NoneType' object|\bTypeError: |\bKeyError: '|Cannot read propert(y|ies) |undefined (method|local variable) |nil pointer dereference|segmentation fault/i,
  // Databases.
  /\bORA-\d{5}\b/,
  /\bSQLSTATE\b/,
  /\b(psycopg2?|sqlalchemy|pymysql|sqlite3)\.\w/,
  /violates [\w-]+( key)? constraint|duplicate key value violates|syntax error at or near|error in your SQL syntax/,
  /Duplicate entry '[^'\n]{0,100}' for key|relation "[^"\n]{1,80}" does not exist|deadlock detected|Table '[^'\n]{1,80}' doesn't exist/,
  /\bSELECT [^\n]{1,200} FROM [\w"`]|\bINSERT INTO [\w"`.]+ ?\(|\bDELETE FROM [\w"`.]+ WHERE/,
  // Hosts behind the gateway.
  /\bE(CONNREFUSED|CONNRESET|HOSTUNREACH)\b/,
  /\bip-\d{1,3}(-\d{1,3}){3}\b|\b(10|192\.168|172\.(1[6-9]|2\d|3[01]))(\.\d{1,3}){2,3}:\d{2,5}\b/,
  /\.svc\.cluster\.local\b|[\w-]\.(internal|local|lan|corp):\d{2,5}\b/,
];

// Long enough for any example; keeps hostile texts cheap.
const LONGEST = 4000;

/** The part of a text that comes from inside a service: a stack frame, a class, SQL, a host. */
export function insideText(text: string): string | undefined {
  return (text.length > SHORT ? traceIn(text.slice(0, LONGEST)) : traceInShort(text)) || undefined;
}

// Most texts of examples are short and stand there again after each edit.
const SHORT = 200;
const traceInShort = memoizeByText(traceIn);

/** Empty where there is none. */
function traceIn(text: string): string {
  for (const trace of TRACES) {
    const found = trace.exec(text);
    if (found) return found[0].trim();
  }
  return '';
}
