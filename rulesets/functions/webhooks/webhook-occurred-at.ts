import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { isEvent, placeOfDeliveries, textAbout } from '../../../src/core/inference/webhooks/deliveries';
import { fieldsOf, isReadable, type EventField } from '../../../src/core/inference/webhooks/event-fields';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { code } from '../../../src/core/texts/wording';

/** Each event says when it happened, or counts; and the text warns that deliveries change places. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const events = deliveries.filter(isEvent);
  const timeless: Placed[] = [];
  const unordered: Placed[] = [];
  for (const delivery of events) {
    examine(delivery);
    if (!isReadable(contract, delivery)) continue;
    const fields = fieldsOf(contract, delivery);
    const { path, name: place } = delivery;
    const name = code(place);
    if (hasCounter(fields)) continue;
    if (!hasTime(contract, delivery, fields))
      timeless.push({
        place,
        message: `${name} should say when the event happened, in a field such as \`occurred_at\` with \`format: date-time\`.`,
        path,
      });
    const said = [textAbout(contract, delivery), ...fields.map(({ description }) => description)].join(
      '\n\n',
    );
    if (!ORDER.test(said))
      unordered.push({
        place,
        message: `${name} should say whether deliveries keep their order: a repeat can arrive after a newer event.`,
        path,
      });
  }
  const of = events.length;
  const path = placeOfDeliveries(contract);
  yield* collapse(timeless, of, (count, of, first) => ({
    message: `${count} of ${of} deliveries should say when the event happened, in a field such as \`occurred_at\` with \`format: date-time\`: ${first}.`,
    path,
  }));
  yield* collapse(unordered, of, (count, of, first) => ({
    message: `${count} of ${of} deliveries should say whether they keep their order, since a repeat can arrive after a newer event: ${first}.`,
    path,
  }));
});

const ORDER =
  /out[- ]of[- ](order|sequence)|\border(ing|ed)\b|\border (of|is|are|in which)\b|\b(in|any|no|same|their|guaranteed?) order\b|sequence|\bstale\b|\b(older|newer) (than|event)|latest|顺序|乱序|先后/i;
const COUNTER = /^(event_|resource_|object_)?(version|sequence|sequence_(number|id|no)|revision|seq|offset)$/;
/** Of the event. In a body without an envelope, `created_at` is the birth of the resource. */
const TIME =
  /^(event_|webhook_)?(time|timestamp|date|datetime|occurred|occurred_at|occurred_on|happened_at|emitted_at|created|created_at|date_created|published_at|triggered_at|generated_at)$|^(status_)?(changed|updated|modified|sent|delivered|completed|finished)_?(at|on|date|time)$|^(status|event|change|update)_(changed_)?(at|time|timestamp|date)$|^date_(updated|sent)$/;
const BIRTH = /^(created|created_at|date_created)$/;

function hasCounter(fields: readonly EventField[]): boolean {
  return fields.some(({ snake, schema }) => COUNTER.test(snake) && schema.node['type'] === 'integer');
}

function hasTime(
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
