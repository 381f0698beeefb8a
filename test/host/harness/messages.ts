import * as vscode from 'vscode';

type Show = (message: string, ...rest: unknown[]) => Promise<string | undefined>;
const KINDS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/**
 * Does something while no message waits for a person: each is answered with the offer that `answer` names, where it
 * is offered, and dismissed where not. Out: what was told.
 */
export async function told(work: () => unknown, answer?: string): Promise<string[]> {
  const messages: string[] = [];
  const window = vscode.window as unknown as Record<(typeof KINDS)[number], Show>;
  const originals = KINDS.map((kind) => [kind, window[kind]] as const);
  for (const kind of KINDS) {
    window[kind] = (message, ...rest) => {
      messages.push(message);
      return Promise.resolve(rest.find((offer) => offer === answer) as string | undefined);
    };
  }
  try {
    await work();
  } finally {
    for (const [kind, original] of originals) window[kind] = original;
  }
  return messages;
}
