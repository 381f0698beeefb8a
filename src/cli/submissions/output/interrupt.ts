/** Signals that ask to end; each ends the run with 128 + its number, as shells expect. */
export const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
export type Signal = keyof typeof SIGNALS;

export interface Interrupt {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Which it was. */
  readonly received: Signal | undefined;
  /** Signals end the process again as they always do. */
  stopListening(): void;
}

/** Turns the first Ctrl-C (or other request to end) into an abort; a second one ends the process at once. */
export function listenForInterrupt(): Interrupt {
  const controller = new AbortController();
  let received: Signal | undefined;
  const listener = (signal: Signal) => {
    if (received) process.exit(SIGNALS[signal]);
    received = signal;
    controller.abort();
  };
  const names = Object.keys(SIGNALS) as Signal[];
  for (const name of names) process.on(name, listener);
  return {
    signal: controller.signal,
    get received() {
      return received;
    },
    stopListening: () => {
      for (const name of names) process.off(name, listener);
    },
  };
}
