/** A sound document that takes any machine many seconds to review: thousands of operations, each with findings. */
export function heavySpec(operations = 12_000): string {
  const path = (i: number) =>
    `  /things${i}/{id}:\n    post: { responses: { '201': { description: made } } }\n`;
  return `openapi: 3.1.0\ninfo: { title: Heavy, version: '1' }\npaths:\n${Array.from({ length: operations }, (_, i) => path(i)).join('')}`;
}
