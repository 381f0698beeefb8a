/** `vscode.l10n.t` as far as it is used: English text in, text in the reader's language out, `{0}` filled in. */
export type Translate = (message: string, ...values: (string | number | boolean)[]) => string;
