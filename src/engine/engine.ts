import review from '../../rulesets/api-kata.yaml';
import learn from '../../rulesets/learn.yaml';
import zhCn from '../../rulesets/messages.zh-cn.yaml';
import moneyAndMessaging from '../../rulesets/money-and-messaging.yaml';
import type { ReadFile } from '../core/exercises/load';
import type { compareTexts, TextComparison } from '../core/compatibility/compare-texts';
import { DocumentCache } from '../core/document/document-cache';
import { assembleKata, type Kata } from '../core/kata';
import type { Proof } from '../core/proof/prove';
import type { Profile } from './profiles';

export { PROFILES } from './profiles';

const RULESETS = { review, learn, 'money-and-messaging': moneyAndMessaging } satisfies Record<
  Profile,
  unknown
>;

/** The engine with the rules that ship, for every host. Costs about 100 ms: keep the result. */
export function shippedKata(profile: Profile = 'review', documents = new DocumentCache()): Kata {
  return assembleKata({ ruleset: RULESETS[profile], translations: { 'zh-cn': zhCn }, documents });
}

/** All that a worker does with documents. A review and a comparison share what they have read. */
export function shippedEngine() {
  const documents = new DocumentCache();
  return {
    build: (profile: Profile): Kata => shippedKata(profile, documents),
    /** See `core/compatibility/compare-texts.ts`; loaded when it is asked for. */
    async compare(...[baseline, revision, options]: Compared): Promise<TextComparison> {
      const { compareTexts } = await import('../core/compatibility/compare-texts');
      return compareTexts(baseline, revision, options, documents);
    },
  };
}

type Compared = Parameters<typeof compareTexts>;

/** See `core/proof/prove.ts`; loaded when it is asked for. */
export async function prove(kata: Kata, read: ReadFile, slug: string, onStep?: () => void): Promise<Proof> {
  const { prove } = await import('../core/proof/prove');
  return prove(kata, read, slug, onStep);
}
