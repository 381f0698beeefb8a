import { isEvent, placeOfDeliveries } from '../../../src/core/inference/webhooks/deliveries';
import { isReadable, isStandardEnvelope } from '../../../src/core/inference/webhooks/event-fields';
import { hasOnePurpose, typeSourceOf } from '../../../src/core/inference/webhooks/event-types';
import { styleOf, valuesOf } from '../../../src/core/inference/webhooks/type-values';
import { snakeOf } from '../../../src/core/inference/text/words';
import { code, listed } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

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
    const source = typeSourceOf(contract, delivery);
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
    if (values?.length === 0 && 'raw' in source)
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
  // Fields of two names are two vocabularies.
  for (const name of new Set(named.map(({ place }) => snakeOf(place))))
    yield* minority(named.filter(({ place }) => snakeOf(place) === name));
});

/** The values whose style is not that of most: one finding per field, with the first of them. */
function* minority(named: readonly { place: string; path: Placed['path']; style: string; value: string }[]) {
  const count = (style: string) => named.filter((one) => one.style === style).length;
  const [main] = [...named].sort((a, b) => count(b.style) - count(a.style));
  if (!main) return;
  const others = named.filter(({ style }) => style !== main.style);
  const told = new Set<string>();
  for (const path of new Set(others.map((one) => one.path))) {
    // `X-Github-Event: project-v2` of ten deliveries is one name.
    const here = others.filter((one) => one.path === path && !told.has(one.value));
    if (here.length === 0) continue;
    for (const { value } of here) told.add(value);
    yield {
      message: `${code(here[0]?.place ?? '')} should name events in one style: ${listed([...new Set(here.map(({ value }) => value))], 3)} and ${code(main.value)} are two.`,
      path,
    };
  }
}
