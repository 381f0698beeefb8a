import type { Operation, Surroundings } from '../../contract/contract';
import { memoize } from '../../contract/memoize';
import { samplesOf } from '../errors/members';
import { requestsOf, type Exchanged } from '../fields/exchanged';
import { isOfType } from '../fields/value-types';
import { segments, singular, words } from '../text/words';
import { isCreate, isDelete, isWrite } from './kinds';
import { TRANSITIONS, type Transition } from './transition';

const WORDS: Record<Transition, RegExp> = {
  cancel:
    /^(cancel(l?ed|s)?|cancell?ations?|abort(ed|s)?|revoke[ds]?|revocations?|recall(ed|s)?|withdraw(n|s|als?)?|stop(ped|s)?|discard(ed|s)?|unschedule[ds]?|call ?off|cancel(ar|a|amento|aci[oó]n)|anul(ar|a|aci[oó]n|a[cç][aã]o)|annul(er|ation|lare|lamento|eren|ering)|storno|stornier(en|ung)|abbrechen|abbruch|widerruf(en)?)$/,
  erase:
    /^(erase[ds]?|erasures?|redact(ed|s|ions?)?|delete[ds]?|deletions?|remove[ds]?|removals?|purge[ds]?|wipe[ds]?|borra(r|do)?|elimina(r|ci[oó]n|re|zione)?|suprimir|effacer|supprimer|suppression|apagar|exclu(ir|s[aã]o)|l[oö]sch(en|ung)|verwijder(en|ing))$/,
  activate:
    /^(active|activate[ds]?|activations?|enable[ds]?|publish(ed|es)?|publications?|live|golive|launch(ed|es)?|deploy(ed|s|ments?)?|onair|activar|activaci[oó]n|activer|aktivier(en|ung)|freischalt(en|ung)|publicar|publier|ativar|ativa[cç][aã]o|attivare|attivazione|aktivera|aktivering|aktiver(e|ing)?|activeren|activering|aktywuj|aktywacja|aktywowac|aktivoi|aktivointi|etkinlestir|publicera|publiceren|veroffentlichen)$/,
  // A secret, by a new one.
  rotate:
    /^(rotate[ds]?|rotations?|roll(ed|s|over|ing)?|regenerate[ds]?|regenerations?|renew(ed|s|als?)?|replace[ds]?|replacements?|reissue[ds]?|rekey(ed|s)?|reset(s)?|rotar|rotaci[oó]n|regenerar|renovar|renovaci[oó]n|renouveler|renouvellement|regenerer|rotieren|erneuer(n|ung)|ersetzen|ruotare|rigenerare|rinnovare|roteren|vernieuwen)$/,
};

const HAN: Record<Transition, RegExp> = {
  cancel: /取消|撤回|撤销|作废/,
  erase: /删除|清除|抹除|擦除/,
  activate: /激活|启用|上线|发布|啟用|上線|發布|有効化|アクティブ化|公開|活性化|활성화|게시/,
  rotate: /轮换|更换|重置|重新生成|換發|輪替|ローテーション|再発行|교체|재발급/,
};

/** What a DELETE may be for. */
const BY_DELETE: ReadonlySet<Transition> = new Set(['cancel', 'erase']);

/**
 * True where an operation brings a thing into this state, in any of the usual spellings: DELETE; the last segment of the
 * path or a colon action (`/messages/{id}/cancel`); a POST to its noun (`/cancellations`); a body with a state that has
 * the value (`PATCH { status: cancelled }`), or that is it (`PATCH { active: true }`); or a name that says so.
 */
export const does = memoize((surroundings, operation: Operation): ReadonlySet<Transition> => {
  if (!isWrite(operation)) return new Set();
  if (isDelete(operation)) return BY_DELETE;
  return new Set(TRANSITIONS.filter((transition) => says(surroundings, operation, transition)));
});

function says(surroundings: Surroundings, operation: Operation, transition: Transition): boolean {
  const { route, operationId = '', summary } = operation;
  const last = segments(route).findLast(({ parameter }) => !parameter)?.text ?? '';
  const named = [...words(last), ...words(operationId), words(summary)[0] ?? ''];
  const isIt = (word: string) => WORDS[transition].test(word) || WORDS[transition].test(singular(word));
  if (transition === 'rotate' && putsSecret(operation, last)) return true;
  return named.some(isIt) || HAN[transition].test(summary) || statesOf(surroundings, operation).some(isIt);
}

/** A new secret below a thing (`POST /endpoints/{id}/secrets`) is there to take the place of the one it has. */
function putsSecret({ method, route }: Operation, last: string): boolean {
  const isOnItem = segments(route).some(({ parameter }) => parameter);
  const isLast = segments(route).at(-1)?.text === last;
  return isOnItem && isLast && /^(post|put)$/.test(method) && /^secrets?$/.test(words(last).at(-1) ?? '');
}

/** The states that the body can bring a thing to: what makes one has a state, too, and brings nothing to it. */
function statesOf(surroundings: Surroundings, operation: Operation): string[] {
  const isOnItem = segments(operation.route).some(({ parameter }) => parameter);
  if (!isOnItem && isCreate(surroundings, operation)) return [];
  const near = requestsOf(surroundings, operation)
    .flat()
    .filter(({ in: place, steps }) => place === 'body' && steps.length <= 2);
  return near.flatMap((field) => valuesOf(surroundings, field));
}

/** The values that a state may take; a switch is called like its state. */
function valuesOf(surroundings: Surroundings, field: Exchanged): readonly string[] {
  if (isOfType(surroundings, field, 'boolean')) return words(field.name);
  if (!/^(.*_)?(state|status|action|desired_state)$/.test(field.snake)) return [];
  return samplesOf(surroundings, field).flatMap((value) => (typeof value === 'string' ? words(value) : []));
}
