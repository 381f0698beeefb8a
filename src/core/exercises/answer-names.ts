/** What an answer's file may be called, in the folder named after its exercise; new ones get the first. */
export const ANSWER_NAMES = ['openapi.yaml', 'openapi.yml', 'openapi.json'] as const;

export function isAnswerName(name: string): boolean {
  return (ANSWER_NAMES as readonly string[]).includes(name);
}
