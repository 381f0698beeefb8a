import type { Operation, Surroundings } from '../../contract/contract';
import { flatten, keyword } from '../../contract/flatten';
import type { EventField } from './event-fields';

/** True for a text that says whether deliveries keep their order. */
export function speaksOfOrder(text: string): boolean {
  return ORDER.test(text);
}

const ORDER =
  /out[- ]of[- ](order|sequence)|\border(ing|ed)\b|\border (of|is|are|in which)\b|\b(in|any|no|same|their|guaranteed?) order\b|sequence|\bstale\b|\b(older|newer) (than|event)|latest|顺序|乱序|先后/i;

const COUNTER = /^(event_|resource_|object_)?(version|sequence|sequence_(number|id|no)|revision|seq|offset)$/;
/** Of the event. In a body without an envelope, `created_at` is the birth of the resource. */
const TIME =
  /^(event_|webhook_)?(time|timestamp|date|datetime|occurred|occurred_at|occurred_on|happened_at|emitted_at|created|created_at|date_created|published_at|triggered_at|generated_at)$|^(status_)?(changed|updated|modified|sent|delivered|completed|finished)_?(at|on|date|time)$|^(status|event|change|update)_(changed_)?(at|time|timestamp|date|datetime|date_time)(_utc)?$|^date_(updated|sent)$/;
const BIRTH = /^(created|created_at|date_created)$/;

/** True where a field counts the states of what the events are about. */
export function hasCounter(fields: readonly EventField[]): boolean {
  return fields.some(({ snake, schema }) => COUNTER.test(snake) && schema.node['type'] === 'integer');
}

/** True where a delivery says when the event happened. */
export function hasTime(
  contract: Surroundings,
  { parameters, body }: Operation,
  fields: readonly EventField[],
): boolean {
  if (parameters.some(({ name }) => /^ce-time$/i.test(name))) return true;
  const cloudEvent = (body?.content ?? []).some(({ type }) => /cloudevents/i.test(type));
  if (cloudEvent && fields.length === 0) return true;
  const isEnvelope = fields.some(
    ({ snake, parents }) => parents.length === 0 && /^(data|object|payload)$/.test(snake),
  );
  return fields.some(({ snake, parents, schema, description }) => {
    if (!TIME.test(snake)) return false;
    const inResource = parents.some((name) => /^(data|object|payload|resource)$/i.test(name));
    if (BIRTH.test(snake) && (inResource || !isEnvelope) && !/event/i.test(description)) return false;
    const flat = flatten(contract, schema);
    if (keyword(flat, 'format') === 'date-time') return true;
    const number = flat.types.has('integer') || flat.types.has('number');
    return number && /epoch|unix|seconds|秒/i.test(description);
  });
}
