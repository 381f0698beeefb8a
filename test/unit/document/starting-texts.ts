import { readFileSync } from 'node:fs';

const SPECS = 'test/fixtures/specs';

/** A published spec, or the one that has a fault for most rules. */
export function publishedSpec(name: string): string {
  return readFileSync(`${SPECS}/${name}.yaml`, 'utf8');
}

/** The solution of an exercise. */
export function solutionOf(slug: string): string {
  return readFileSync(`exercises/${slug}/solution.yaml`, 'utf8');
}

/** A spec in which everything depends on something else. */
export function everyFeature(): string {
  return readFileSync('test/fixtures/edits/every-feature.yaml', 'utf8');
}
