import type { Profile } from '../checking/profiles';
import type { Translate } from '../translate';

/** What each profile is called, and what it is for. */
export function profileTexts(t: Translate): Record<Profile, { title: string; detail: string }> {
  return {
    review: {
      title: t('Design review'),
      detail: t('Every main rule, as severe as a reviewer would be.'),
    },
    learn: {
      title: t('Learning'),
      detail: t('Every rule, also those that are off otherwise; only the core rules are errors.'),
    },
    'money-and-messaging': {
      title: t('Money and messaging'),
      detail: t('For APIs that move money or reach people: retries, webhooks, abuse and consent are errors.'),
    },
  };
}
