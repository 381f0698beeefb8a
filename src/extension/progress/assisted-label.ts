import { assistanceIn } from '../../core/progress/assistance';
import type { Assistance } from '../../core/progress/events';
import type { Translate } from '../translate';

/** What helped with an attempt, such as `2 hints, 1 quick fix`; empty where nothing did. */
export function assistedLabel(attempt: Partial<Assistance>, t: Translate): string {
  const { hints, fixes, shown } = assistanceIn(attempt);
  return [
    hints === 0 ? '' : hints === 1 ? t('1 hint') : t('{0} hints', hints),
    fixes === 0 ? '' : fixes === 1 ? t('1 quick fix') : t('{0} quick fixes', fixes),
    shown ? t('solution seen') : '',
  ]
    .filter((part) => part !== '')
    .reduce((list, part) => (list === '' ? part : t('{0}, {1}', list, part)), '');
}
