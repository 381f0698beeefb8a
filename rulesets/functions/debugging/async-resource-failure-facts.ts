import type { Surroundings } from '../../../src/core/contract/contract';
import { failingResources, saysWhen, saysWhy } from '../../../src/core/inference/debugging/failing-resources';
import type { Resource } from '../../../src/core/inference/debugging/resources';
import { toPointer } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** A resource that can fail after the answer says why it failed, and when it last changed. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Placed[] = [];
  const looked = new Set<string>();
  for (const operation of operations)
    for (const resource of failingResources(contract, operation)) {
      examine(operation);
      examine(resource.schema);
      const { schema, status } = resource;
      const pointer = toPointer(schema.path);
      if (looked.has(pointer)) continue;
      looked.add(pointer);
      // `allOf` with links hides the component from its schema, not from its place.
      const [root, kind, component] = status.path;
      const owner = root === 'components' && kind === 'schemas' ? String(component) : undefined;
      const place = schema.component ?? owner ?? operation.name;
      const message = messageFor(contract, code(place), resource);
      if (message !== undefined) problems.push({ place, message, path: status.path });
    }
  yield* collapse(problems, looked.size, (count, of, first) => ({
    message: `${count} of ${of} resources that can fail should give both the reason and the time of the last change: ${first}.`,
    path: ['paths'],
  }));
});

function messageFor(contract: Surroundings, name: string, resource: Resource): string | undefined {
  const says = saysWhy(contract, resource);
  const dates = saysWhen(resource);
  if (says && dates) return undefined;
  if (says)
    return `${name} should say when its status last changed, in a field such as \`status_changed_at\`.`;
  if (dates) return `${name} should say why it failed, in a field such as \`error_code\`.`;
  return `${name} should say why it failed and when its status last changed, in fields such as \`error_code\` and \`status_changed_at\`.`;
}
