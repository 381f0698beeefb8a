import review from '../../rulesets/api-kata.yaml';
import learn from '../../rulesets/learn.yaml';
import zhCn from '../../rulesets/messages.zh-cn.yaml';
import moneyAndMessaging from '../../rulesets/money-and-messaging.yaml';
import { assembleKata, type Kata } from '../core/kata';
import type { Profile } from './profiles';

const RULESETS = { review, learn, 'money-and-messaging': moneyAndMessaging } satisfies Record<
  Profile,
  unknown
>;

/** The engine with the rules that ship, for every host. Costs about 100 ms: keep the result. */
export function shippedKata(profile: Profile = 'review'): Kata {
  return assembleKata({ ruleset: RULESETS[profile], translations: { 'zh-cn': zhCn } });
}

export { prove } from '../core/proof/prove';
