import * as vscode from 'vscode';

/** The folders that a page may load from, and nothing else. */
export function pageRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return ['dist/webview', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
}

/**
 * The shell of a page: a script with a nonce, styles from `media`, and no way to load or run anything else.
 * `name` is the page's folder in `src/webview` and its style sheet in `media`.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, name: string): string {
  const nonce = crypto.randomUUID();
  const address = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>API Kata</title>
  <link rel="stylesheet" href="${address('media', 'page.css')}">
  <link rel="stylesheet" href="${address('media', `${name}.css`)}">
</head>
<body>
  <main id="page"></main>
  <p id="announcement" class="unseen" role="status" aria-live="polite"></p>
  <script nonce="${nonce}" src="${address('dist', 'webview', `${name}.js`)}"></script>
</body>
</html>`;
}
