import { snakeOf } from '../../text/words';

const ACCEPTED =
  /(^|_)(accepted|succeeded|success|successes|successful|successfully|sent|queued|ok|created|done|completed|enqueued|processed|submitted|scheduled|delivered|passed|aceptad[ao]s?|enviad[ao]s?|exit\w{1,6}|angenommen\w{0,2}|erfolgreich\w{0,2}|gesendet\w{0,2}|acceptee?s?|envoyee?s?|reussi\w{0,3}|aceit[ao]s?|accettat[aei]|inviat[aei]|geaccepteerd)(_|$)/;
const REFUSED =
  /(^|_)(refused|rejected|rejections?|failed|failures?|failing|errors?|errored|invalid|unprocessed|unsent|bad|skipped|not_\w{1,20}|undeliverable|undelivered|problems?|denied|declined|unsuccessful|rechazad[ao]s?|rechazos?|fallid[ao]s?|fallos?|errore?s|abgelehnt\w{0,2}|abgewiesen\w{0,2}|fehler\w{0,12}|fehlgeschlagen\w{0,2}|refusee?s?|rejetee?s?|echecs?|rejeitad[ao]s?|recusad[ao]s?|rifiutat[aei]|falliti|geweigerd)(_|$)/;
const GOOD =
  /^(accepted|queued|sent|ok|success|succeeded|successful|created|scheduled|enqueued|submitted|processed|delivered|pending|duplicate|duplicated|replayed|already_\w{1,20}|repeated|existing|known|angenommen|bereits_\w{1,20}|aceptado|repetido|aceito|accepte)$/;

/** `accepted`, `sentCount`, `anzahlAngenommen`. */
export function namesAccepted(name: string): boolean {
  return ACCEPTED.test(snakeOf(name)) && !namesRefused(name);
}

/** `refused`, `failedMessages`, `numAbgelehnt`. */
export function namesRefused(name: string): boolean {
  return REFUSED.test(snakeOf(name));
}

/** A state that only something accepted has. */
export function isGoodState(value: string): boolean {
  return GOOD.test(snakeOf(value));
}
