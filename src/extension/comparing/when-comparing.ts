import type { DisposableStore } from '../disposables';
import type { Comparing, ComparingSources } from './comparing';

/**
 * What compares, once somebody asks for it; at once where files were compared in this workspace before. It is loaded
 * then, and lives as long as `store`.
 */
export function whenComparing(sources: ComparingSources, store: DisposableStore): () => Promise<Comparing> {
  let made: Promise<Comparing> | undefined;
  const comparing = () =>
    (made ??= import('./comparing').then(({ Comparing }) => store.add(new Comparing(sources))));
  if (sources.memory.get<unknown[]>('comparisons', []).length > 0) void comparing();
  return comparing;
}
