import type { FromPage, ToPage } from '../extension/pages/messages';
import { bringIntoSight } from './dom';
import { FoldMemory } from './fold-memory';
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
  folds?: [string, boolean][];
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a page sees it. */
export interface Host {
  send(message: FromPage): void;
  keep(kept: Kept): void;
}

/** Connects the page: `draw` gets the whole state after each load and after each change. */
export function connect<State extends { subject: string }>(draw: (state: State, host: Host) => void): void {
  const vscode = acquireVsCodeApi();
  const keep = (kept: Kept) => vscode.setState({ ...vscode.getState(), ...kept });
  const host: Host = { send: (message) => vscode.postMessage(message), keep };
  const reader = new ScrollMemory();
  const folds = new FoldMemory(vscode.getState()?.folds ?? [], (all) => keep({ folds: all }));
  /** The reader's place on each subject. */
  const places = new Map<string, number>();
  let subject: string | undefined;
  addEventListener('message', ({ data }: MessageEvent<ToPage<State>>) => {
    if (data.type !== 'state') return;
    const { scroll = 0 } = vscode.getState() ?? {};
    if (subject !== undefined) places.set(subject, scrollY);
    reader.around(() => {
      draw(data.state, host);
      folds.restore(document.body);
    });
    const { subject: now } = data.state;
    if (now !== subject)
      reader.leadTo(() => scrollTo({ top: places.get(now) ?? (subject === undefined ? scroll : 0) }));
    subject = now;
    if (data.at !== undefined) reader.leadTo(() => bringIntoSight(document.body, data.at ?? ''));
  });
  addEventListener('scrollend', () => keep({ scroll: Math.round(scrollY) }));
  host.send({ type: 'ready' });
}
