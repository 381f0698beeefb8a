import { memoizeByText } from '../../contract/memoize';

/** `error_code`, `errorCode` and `Error-Code` are one name, and so are `código` and `codigo`. */
export const plain = memoizeByText((name): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, ''),
);

/** `KeyReused` and `key_reused` as a person says them. */
export function spoken(text: string): string {
  return text.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
}
