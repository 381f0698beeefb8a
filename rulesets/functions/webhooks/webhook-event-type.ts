import type { Operation, Surroundings } from '../../../src/core/contract/contract';
import { isEvent, placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { fieldsOf, isReadable, isStandardEnvelope } from '../../../src/core/inference/webhooks/event-fields';
import { flatten } from '../../../src/core/contract/flatten';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';
import { isTypeHeader, isTypeName } from '../../../src/core/inference/webhooks/type-names';
import { styleOf, valuesOf } from '../../../src/core/inference/webhooks/type-values';
import { code, listed } from '../../../src/core/texts/wording';

/** Each event says in a field or header what happened, shows the values, and names them in one style. */
export default perDocument(function* ({ contract, deliveries, examine }) {
  const problems: Placed[] = [];
  const named: { place: string; path: Placed['path']; style: string; value: string }[] = [];
  let looked = 0;
  for (const delivery of deliveries.filter(isEvent)) {
    if (hasOnePurpose(contract, delivery)) continue;
    looked++;
    examine(delivery);
    const place = delivery.name;
    const header = delivery.parameters.find((one) => one.in === 'header' && isTypeHeader(one.name));
    const field = fieldsOf(contract, delivery).find(
      ({ name, parents, schema }) =>
        isTypeName(name) &&
        // `event: { type }` holds it, and is not it.
        flatten(contract, schema).properties.size === 0 &&
        parents.every((parent) => ENVELOPE.test(parent)),
    );
    const source = header ?? field;
    if (!source) {
      // In another file, or in the attributes of CloudEvents, there may be one.
      if (!isReadable(contract, delivery) || isStandardEnvelope(delivery)) continue;
      const message = `${code(place)} should say what happened in a field such as \`type\`, with values such as \`message.delivered\`.`;
      problems.push({ place, message, path: delivery.path });
      continue;
    }
    const { name, path } = source;
    const values = valuesOf(contract, delivery, source);
    // A header names the event while the webhook's own name often is the value.
    if (values?.length === 0 && !header)
      problems.push({
        place,
        message: `${code(name)} should list its values, such as \`message.delivered\`, in \`enum\`, \`const\` or \`examples\`.`,
        path,
      });
    for (const value of values ?? []) {
      const style = styleOf(value);
      if (style !== undefined) named.push({ place: name, path, style, value });
    }
  }
  yield* collapse(problems, looked, (count, of, first) => ({
    message: `${count} of ${of} deliveries should say what happened in a field such as \`type\`, and list its values: ${first}.`,
    path: placeOfDeliveries(contract),
  }));
  yield* minority(named);
});

const ENVELOPE =
  /^(event|webhook|notification|meta|metadata|headers?|envelope|notification_?items?|notification_?request_?item)$/i;

/** A URL given for one request receives one kind of event, and its address says which. */
function hasOnePurpose(contract: Surroundings, { kind, body }: Operation): boolean {
  if (kind !== 'callback') return false;
  const schemas = (body?.content ?? []).flatMap(({ schema }) => schema ?? []);
  return !schemas.some((schema) => flatten(contract, schema).isUnion);
}

/** The values whose style is not that of most: one finding per field, with the first of them. */
function* minority(named: readonly { place: string; path: Placed['path']; style: string; value: string }[]) {
  const count = (style: string) => named.filter((one) => one.style === style).length;
  const [main] = [...named].sort((a, b) => count(b.style) - count(a.style));
  if (!main) return;
  const others = named.filter(({ style }) => style !== main.style);
  for (const path of new Set(others.map((one) => one.path))) {
    const here = others.filter((one) => one.path === path);
    yield {
      message: `${code(here[0]?.place ?? '')} should name events in one style: ${listed([...new Set(here.map(({ value }) => value))], 3)} and ${code(main.value)} are two.`,
      path,
    };
  }
}
