import type { Schema, Surroundings } from '../../../contract/contract';
import { flatten, keyword } from '../../../contract/flatten';
import { isCode, isType } from '../../errors/code-names';
import { samplesOf } from '../../errors/members';
import { deepMembers, type Member } from '../../fields/lists';
import { isMoment } from './moment';
import { isMeant, plainWords, saidOf } from './spoken';

/** True where a thing that can fail has a field for the code of its failure. */
export function tellsCode(surroundings: Surroundings, thing: Schema): boolean {
  const members = deepMembers(surroundings, thing, 'writeOnly').filter((one) => isMeant(surroundings, one));
  return members.some((member) => isFailureCode(surroundings, member) || holdsCodes(surroundings, member));
}

/** `errors: [{ code }]`. */
function holdsCodes(surroundings: Surroundings, { name, schema }: Member): boolean {
  const { items } = flatten(surroundings, schema);
  if (!items || !FAULT.test(plainWords(name))) return false;
  return [...flatten(surroundings, items).properties].some(
    ([key, property]) => (isCode(key) || isType(key)) && isScalar(surroundings, property.schema),
  );
}

function isFailureCode(surroundings: Surroundings, member: Member): boolean {
  const { name, around, schema } = member;
  const own = plainWords(name);
  if (!isScalar(surroundings, schema) || /(^|_)(http|callback|country|currency|sort)(_|$)/.test(own))
    return false;
  const isAround = around.some((one) => FAULT.test(plainWords(one)) || CAUSE.test(plainWords(one)));
  if (isAround && (isCode(name) || isType(name) || CODE.test(own))) return true;
  // An error that is known by its number or name.
  if (around.some((one) => FAULT.test(plainWords(one))) && /^(id|name|reason)$/.test(own)) return true;
  if (!FAULT.test(own) && !CAUSE.test(own)) return false;
  return isCode(name) && own !== 'code' ? true : CODE.test(own) || isToken(surroundings, member);
}

function isScalar(surroundings: Surroundings, schema: Schema): boolean {
  const { types, properties, variants } = flatten(surroundings, schema);
  if (properties.size > 0) return false;
  if (types.size === 0) return variants.some((one) => isScalar(surroundings, one));
  return types.has('string') || types.has('integer') || types.has('number');
}

/** `failure_reason` is a code where its values are words for programs, or its text says so. */
function isToken(surroundings: Surroundings, member: Member): boolean {
  const values = samplesOf(surroundings, member).filter((value) => typeof value === 'string');
  if (values.length > 0) return values.every((value) => /^[\w.:/-]{2,60}$/.test(value));
  if (typeof keyword(flatten(surroundings, member.schema), 'pattern') === 'string') return true;
  return /\b(codes?|machine[- ]readable|for programs)\b|错误码|代码|\bc[óo]digos?\b|fehlercode/i.test(
    saidOf(surroundings, member),
  );
}

const FAULT =
  /(^|_)(err|errors?|failures?|failed|fail|faults?|problems?|rejections?|reject|undelivered|bounce|decline|exception|fehler\w{0,12}|fehlschlag\w{0,12}|erreurs?|echec|errores|erros?|fallos?|falhas?|errore|errori|guasto|fout)(_|$)|错误|失败|异常|故障/;
/** Why: beside the state it can only be the reason of a failure. */
const CAUSE =
  /(^|_)(reasons?|why|because|cause|causa|grund|ursache|motivos?|motif|raison|motivo|razon|sub_?status|status_details?|status_info|detailed_status|final_status|diagnostics?|resultado|carrier_response|result|outcome|receipt|delivery_receipt|dlr|ergebnis|provider_response)(_|$)|^status_code$|原因/;
const CODE = /(^|_)(codes?|kode|kod|codigo|codice|kennung|key|slug|number|nummer|type|typ|tipo)$|码|代码/;

/** True where a thing says when its state last changed, as a time. */
export function tellsChange(surroundings: Surroundings, thing: Schema): boolean {
  return deepMembers(surroundings, thing, 'writeOnly').some((member) => {
    if (!isMeant(surroundings, member) || !isMoment(surroundings, member)) return false;
    const full = plainWords([...member.around, member.name].join('_'));
    if (/(^|_)(next|expected|scheduled|expires|expiry|estimated)(_|$)/.test(full)) return false;
    return CHANGED.test(full) || CHANGED_SAID.test(saidOf(surroundings, member));
  });
}

const CHANGED =
  /(^|_)(updated?|changed?|modified|last_(change|update|modification|status|event|transition|state)|status|state|failed|failure|completed|done|finished|ended|concluded|settled|transitioned|finali[sz]ed)(_(status|state))?_(at|on|date|time|date_time|timestamp|datetime|since|when|as_of|updated|changed)(_utc)?$|(^|_)(date|time)_(updated|changed|modified|completed|failed)$|(^|_)last_(transition|status|state|event|action)$|^(last_?)?(updated|modified|changed|change|update|status_change)$|(^|_)(last_updated|last_modified|last_changed|state_since|status_since|status_timestamp|since)$|(^|_)(geandert|geaendert|aktualisiert|fehlgeschlagen)_(am|um)$|(letzte|letzter)_(anderung|aenderung|statuswechsel)|(status|zustand)_seit|^seit$|(actualizad|modificad|cambiad|atualizad|alterad|mudad)[oa]_?(en|em|el|as)?$|ultim[oa]_(cambio|actualizacion|modificacion|mudanca|alteracao|atualizacao|modifica)|fecha_(actualizacion|modificacion|cambio\w{0,12}|estado)|(modifie|mis_a_jour|change)_le$|derni(er|ere)_(changement|modification)|aggiornat[oa]_il|(更新|变更|修改)时间/;
const CHANGED_SAID =
  /\b(last (status |state |delivery )?(changed?|updated?|modified|modification|transition|action|event)|(state|status)( was| has)? (last )?(changed|entered|reached|set)|since when|when (it|the (message|state|status)) (last )?(changed|reached|entered|failed)|latest (change|state|status))\b|(状态|最近|最后|上次).{0,6}(变更|变化|更新|改变)|letzte\w{0,12} (zustands|status)?(wechsel|änderung)|zuletzt geändert|[úu]ltim[oa] (cambio|mudan[çc]a|altera[çc][ãa]o)|dernier changement/i;
