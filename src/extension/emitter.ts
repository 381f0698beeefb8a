import type { Disposable } from './disposables';

/** Subscribes a listener until the result is disposed. Fits where VS Code expects an `Event`. */
export type Event<T> = (listener: (value: T) => unknown) => Disposable;

/** Tells listeners that something happened. Like VS Code's, but usable without VS Code. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(value: T) => unknown>();

  readonly event: Event<T> = (listener) => {
    // A listener of its own for each subscription, so that one function may subscribe twice.
    const own = (value: T) => listener(value);
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  };

  fire(value: T): void {
    for (const listener of [...this.listeners]) listener(value);
  }

  dispose(): void {
    this.listeners.clear();
  }
}
