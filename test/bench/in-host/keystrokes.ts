import * as vscode from 'vscode';

/** Where to type in the model answer: behind these words, which stay as they are. */
const ANCHORS = [
  'Send appointment reminders',
  'title: Larkline',
  'type: string',
  'summary: Look up a message',
  'description: The message is queued',
];
const AT_ONE_PLACE = 10;
const PHRASE = ' and again';

/**
 * One key of a person who types at several places in turn, through the editor as a keyboard does it. In: the number of
 * the key, the editor it goes to, which must have the focus. Behind a type it is a letter too many, and its removal.
 */
export async function press(key: number, { document }: vscode.TextEditor): Promise<void> {
  const anchor = ANCHORS[Math.floor(key / AT_ONE_PLACE) % ANCHORS.length] ?? '';
  if (key % AT_ONE_PLACE === 0) await moveBehind(anchor, document);
  const isType = anchor.startsWith('type:');
  if (isType && key % 2 === 1) await vscode.commands.executeCommand('deleteLeft');
  else await vscode.commands.executeCommand('type', { text: isType ? 's' : PHRASE[key % PHRASE.length] });
}

async function moveBehind(anchor: string, document: vscode.TextDocument): Promise<void> {
  const offset = document.getText().indexOf(anchor);
  if (offset < 0) throw new Error(`The text has no ${anchor}.`);
  const caret = document.positionAt(offset + anchor.length);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    preview: false,
    selection: new vscode.Range(caret, caret),
  });
}
