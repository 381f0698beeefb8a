/** How many places of an error are passed on. */
const MOST_FRAMES = 8;

/**
 * Where an error was thrown, innermost first: names of functions, files and lines, as `lint (engine.js:12:34)`. Neither
 * the message, which may quote a spec, nor the folders that files are in.
 */
export function framesOf({ stack = '', message }: Error): string[] {
  // A message of several lines could look like places.
  const places = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return places
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, MOST_FRAMES)
    .map((line) => withoutFolders(line.slice('at '.length)));
}

/** `function (path:line:column)`, or the path alone. */
function withoutFolders(place: string): string {
  const start = place.endsWith(')') ? place.indexOf(' (') + 2 : 0;
  const path = place.slice(start);
  return place.slice(0, start) + path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
