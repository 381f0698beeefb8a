import type { MediaType, Operation, Schema, Surroundings } from '../../../contract/contract';
import { flatten } from '../../../contract/flatten';
import { memoize } from '../../../contract/memoize';
import { saysPhoneForm } from '../../data-types/phones';
import { snakeOf } from '../../text/words';
import { isSafePost } from '../../operations/kinds';
import { bulkOf } from '../bulk';
import { deepMembers, listsIn, type List } from '../../fields/lists';

/** The list or map of a request that carries many things of one kind, each of which could be sent alone. */
export interface Taken extends List {
  media: MediaType;
}

/** Where an operation takes many things at once, a list or map for each media type; none where it takes one. */
export const takenBy = memoize((surroundings, operation: Operation): Taken[] => {
  if (operation.kind !== 'operation' || !['post', 'put', 'patch'].includes(operation.method)) return [];
  return (operation.body?.content ?? []).flatMap((media) => takenIn(surroundings, operation, media));
});

/** True for an operation that takes many things, each of which could be sent alone, and does something with each. */
export function isBatch(surroundings: Surroundings, operation: Operation): boolean {
  return !isSafePost(operation) && takenBy(surroundings, operation).length > 0;
}

function takenIn(surroundings: Surroundings, operation: Operation, media: MediaType): Taken[] {
  const { schema } = media;
  if (!schema || /json-patch/i.test(media.type)) return [];
  if (isStream(media)) return [{ ...streamed(schema), media }];
  const lists = listsIn(surroundings, schema, 'readOnly');
  const addressed = lists.filter(({ entry }) => isForSomebody(surroundings, entry));
  const bulk = bulkOf(surroundings, operation);
  const found = addressed[0] ?? lists.find(({ schema: { node } }) => node === bulk?.array.node);
  return found ? [{ ...found, media }] : [];
}

/** One thing a line: a list that has no end of its own. */
function isStream({ type }: MediaType): boolean {
  return /ndjson|jsonl|json-seq|stream\+json/i.test(type);
}

function streamed(schema: Schema): List {
  return { schema, name: undefined, isMap: false, entry: schema, steps: [], path: schema.path };
}

const RECIPIENT =
  /^(to|recipient|destination|msisdn|address|phone|mobile|receiver|an|empfaenger|empfanger|rufnummer|destinatario|destinataire|destino|telefono|telefone|numero|para|ontvanger|telefonnummer|handynummer|mobilnummer|celular|telefoonnummer|numero_de_telefono)(_(number|phone|address|id|e164))?$|_(recipient|msisdn|phone|phone_number)$|^(phone|mobile|recipient|to)_?number$/;

const TEXT =
  /^(text|body|content|message|message_text|message_body|texto|mensaje|mensagem|nachricht|testo|contenu|contenido|inhalt)$/;

/** Each entry names whom it is for, or says something: a message, a call, an invitation. */
function isForSomebody(surroundings: Surroundings, entry: Schema): boolean {
  return deepMembers(surroundings, entry, 'readOnly').some(
    ({ name, schema, raw }) =>
      RECIPIENT.test(snakeOf(name)) ||
      TEXT.test(snakeOf(name)) ||
      /手机|号码|电话|接收|收件|内容|正文/.test(name) ||
      (flatten(surroundings, schema).types.has('string') && saysPhoneForm(surroundings, { schema, raw })),
  );
}
