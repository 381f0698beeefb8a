import { words } from '../text/words';

const VENDOR_KEY =
  /(^|-)(request|transaction|client|operation|message|correlation|repeatability|retry)-?(request-?)?(id|token|key|reference|no|number)$|nonce|repeatab|de-?dup/;

/** True for names that vendors use for more than this: they count where the text says that a repeat is recognised. */
export function isVendorName(name: string): boolean {
  return VENDOR_KEY.test(words(name).join('-'));
}
