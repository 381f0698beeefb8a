import { readFileSync } from 'node:fs';

/** The published specs of moderate size, and one that has a fault for most rules. */
const PUBLISHED = [
  'petstore',
  'tictactoe',
  'museum',
  'adyen-balance-control',
  'twilio-oauth',
  'uspto',
  'swagger-petstore',
  'much-wrong',
];

/** Exercises, whose solutions somebody may edit further. */
export const SLUGS = ['error-contract', 'first-call', 'send-exactly-once'];

export function publishedSpec(name: string): string {
  return readFileSync(`test/fixtures/specs/${name}.yaml`, 'utf8');
}

export function solutionOf(slug: string): string {
  return readFileSync(`exercises/${slug}/solution.yaml`, 'utf8');
}

/** A spec in which everything depends on something else. */
export const everyFeature = readFileSync('test/fixtures/edits/every-feature.yaml', 'utf8');

/** What an edited document may begin as, by name. */
export const startingTexts: ReadonlyMap<string, string> = new Map([
  ['every-feature', everyFeature],
  ...SLUGS.map((slug) => [slug, solutionOf(slug)] as const),
  ...PUBLISHED.map((name) => [name, publishedSpec(name)] as const),
]);
