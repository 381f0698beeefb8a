/** Anything that can be let go; VS Code's `Disposable` is one. */
export interface Disposable {
  dispose(): void;
}

/** Owns disposables and lets go of them together. What is added after that is let go at once. */
export class DisposableStore implements Disposable {
  private readonly held = new Set<Disposable>();
  private disposed = false;

  add<T extends Disposable>(disposable: T): T {
    if (this.disposed) disposable.dispose();
    else this.held.add(disposable);
    return disposable;
  }

  dispose(): void {
    this.disposed = true;
    for (const disposable of this.held) disposable.dispose();
    this.held.clear();
  }
}
