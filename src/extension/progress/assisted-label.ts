import { assistanceIn } from '../../core/progress/assistance';
import type { Assistance } from '../../core/progress/events';
import type { Translate } from '../translate';

/** What helped with an attempt, such as `2 hints, 1 quick fix`; empty where nothing did. */
export function assistedLabel(attempt: Partial<Assistance>, t: Translate): string {
  const { hints, fixes } = assistanceIn(attempt);
  const parts = [
    hints === 0 ? '' : hints === 1 ? t('1 hint') : t('{0} hints', hints),
    fixes === 0 ? '' : fixes === 1 ? t('1 quick fix') : t('{0} quick fixes', fixes),
  ];
  const [one, other] = parts.filter((part) => part !== '');
  return one === undefined ? '' : other === undefined ? one : t('{0}, {1}', one, other);
}
