import type { Contract, Operation } from '../../../src/core/contract/contract';
import { text } from '../../../src/core/contract/follow';
import type { Problem } from '../../../src/core/contract/problem';
import { saysItStays } from '../../../src/core/inference/versioning/removal-texts';
import { statedSunset, sunsetHeaderOf } from '../../../src/core/inference/versioning/sunset-dates';
import { code } from '../../../src/core/texts/wording';
import { perDocument } from '../rule/per-document';
import { judge, ofDocument } from './removal-date';

/** A deprecated operation or parameter says on which day it will stop working, or that no removal is planned. */
export default perDocument(function* ({ contract, operations, deliveries, examine }) {
  for (const operation of [...operations, ...deliveries]) {
    if (operation.deprecated) {
      examine(operation);
      yield* ofOperation(contract, operation);
      // Its date is the date of whatever it takes.
      continue;
    }
    for (const { name, node, path, usedAt, deprecated } of operation.parameters) {
      if (!deprecated) continue;
      examine({ usedAt });
      const stated = statedSunset(node, path) ?? ofDocument(contract.root);
      if (stated) yield* judge(contract.root, node, stated, code(name));
      else if (!saysItStays(text(node, 'description')))
        yield {
          message: `The deprecated parameter ${code(name)} should say when it stops working: add \`x-sunset: YYYY-MM-DD\`, or say in its description that no removal is planned.`,
          path,
        };
    }
  }
});

function* ofOperation(contract: Contract, operation: Operation): Generator<Problem> {
  const { node, path, pathExtensions } = operation;
  const own = statedSunset(node, path);
  const stated = own ?? statedSunset(pathExtensions, path) ?? ofDocument(contract.root);
  if (stated) {
    yield* judge(contract.root, node, stated, code(operation.name));
    return;
  }
  if (saysItStays(`${operation.summary}\n${operation.description}`)) return;
  const header = sunsetHeaderOf(contract, operation);
  if (!header)
    yield {
      message: `${code(operation.name)} should say when it stops working: add \`x-sunset: YYYY-MM-DD\`, or a \`Sunset\` response header with an example. Where no removal is planned, say so in its description.`,
      path,
    };
  else if (!header.dated)
    yield {
      message: `The \`Sunset\` header of ${code(operation.name)} should show its date in an example.`,
      path: header.path,
    };
}
