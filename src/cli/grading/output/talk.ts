/** Says a sentence on standard error. Names of files are other people's words: they must not steer the terminal. */
export function talk(sentence: string): void {
  // eslint-disable-next-line no-control-regex
  process.stderr.write(`${sentence.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '\uFFFD')}\n`);
}
