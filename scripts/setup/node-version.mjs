/** The oldest Node.js that the build tools run on. */
const OLDEST = [20, 19];

/** One sentence when this Node.js is too old, else undefined. */
export function nodeVersionProblem(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return undefined;
  return `API Kata needs Node.js ${OLDEST.join('.')} or newer and this is ${version}: install a current version from nodejs.org and run the command again.`;
}
