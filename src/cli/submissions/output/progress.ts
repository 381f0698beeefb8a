/** What a bar shows. */
export interface ProgressState {
  done: number;
  total: number;
  failed: number;
  seconds: number;
}

/** One line of at most `width` columns: `[#####·····] 512/1024  50 %  31/s`. */
export function progressLine(
  { done, total, failed, seconds }: ProgressState,
  width: number,
  failedWord: string,
): string {
  const share = total === 0 ? 1 : done / total;
  const rate = seconds > 0 ? done / seconds : 0;
  const facts = [
    `${done}/${total}`,
    `${Math.floor(share * 100)} %`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    ...(failed > 0 ? [`${failed} ${failedWord}`] : []),
  ].join('  ');
  const room = Math.min(40, width - facts.length - 4);
  if (room < 5) return facts.slice(0, Math.max(0, width - 1));
  const full = Math.round(share * room);
  return `[${'#'.repeat(full)}${'·'.repeat(room - full)}] ${facts}`;
}

export interface Progress {
  show(state: Omit<ProgressState, 'seconds'>): void;
  clear(): void;
}

/** A terminal is redrawn at most this often. */
const REDRAW_MS = 100;

/** A bar on a terminal, and nothing where the stream is none. */
export function createProgress(stream: NodeJS.WriteStream, failedWord: string): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  const start = performance.now();
  let drawn = -Infinity;
  return {
    show: (state) => {
      const now = performance.now();
      if (now - drawn < REDRAW_MS) return;
      drawn = now;
      const line = progressLine(
        { ...state, seconds: (now - start) / 1000 },
        stream.columns ?? 80,
        failedWord,
      );
      stream.write(`\r\u001B[K${line}`);
    },
    clear: () => {
      if (drawn > -Infinity) stream.write('\r\u001B[K');
    },
  };
}
