import type { FromPage, ToPage } from '../extension/pages/messages';
import { ScrollMemory } from './scroll-memory';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

/** What survives when the page is hidden or the window reloads. */
interface Kept {
  subject?: string;
  scroll?: number;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
export interface Host {
  send(message: FromPage): void;
  keep(kept: Kept): void;
}

/** Connects the page: `draw` gets the whole state after each load and after each change. */
export function connect<State>(draw: (state: State, host: Host) => void): void {
  const vscode = acquireVsCodeApi();
  const keep = (kept: Kept) => vscode.setState({ ...vscode.getState(), ...kept });
  const host: Host = { send: (message) => vscode.postMessage(message), keep };
  const reader = new ScrollMemory();
  let first = true;
  addEventListener('message', ({ data }: MessageEvent<ToPage<State>>) => {
    if (data.type !== 'state') return;
    const { scroll = 0 } = vscode.getState() ?? {};
    reader.around(() => draw(data.state, host));
    if (first) scrollTo({ top: scroll });
    first = false;
  });
  addEventListener('scrollend', () => keep({ scroll: Math.round(scrollY) }));
  host.send({ type: 'ready' });
}
