import type { MediaType, Operation, Surroundings } from '../../contract/contract';
import { flatten } from '../../contract/flatten';

/** True where the description of an operation has a whole call to copy: a curl command with each required field. */
export function showsCommand(
  surroundings: Surroundings,
  { description, parameters }: Operation,
  { schema }: MediaType,
): boolean {
  const command = commandIn(description);
  if (command === undefined || !schema) return false;
  const required = [...flatten(surroundings, schema).properties].filter(([, property]) => property.required);
  const headers = parameters.filter((one) => one.in === 'header' && one.required);
  return (
    required.length > 0 &&
    required.every(([name]) => isSent(command, name)) &&
    headers.every(({ name }) => command.toLowerCase().includes(`${name.toLowerCase()}:`))
  );
}

const LONGEST = 4_000;

/** From the word to the end of its paragraph or block: lines that end in a backslash go on. */
function commandIn(description: string): string | undefined {
  const at = description.search(/\bcurl\s/i);
  if (at < 0) return undefined;
  const [command = ''] = description.slice(at, at + LONGEST).split(/\n[ \t]{0,8}\n|```/, 1);
  return /https?:\/\//.test(command) ? command : undefined;
}

/** `-d to=…`, `--data-urlencode "text=…"`, `{"to": "…"}`; a value that stands for one still to come is none. */
function isSent(command: string, name: string): boolean {
  return [`${name}=`, `"${name}":`].some((spelling) => {
    const at = command.indexOf(spelling);
    return at >= 0 && !/^\s*["']?(<|\{\{|\$|YOUR_|\.\.\.|["'\s]|$)/.test(command.slice(at + spelling.length));
  });
}
