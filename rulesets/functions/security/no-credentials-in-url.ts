import type { Contract, Operation, Server } from '../../../src/core/contract/contract';
import { collapse, type Placed } from '../rule/collapse';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isCredentialParameter } from '../../../src/core/inference/security/credentials';
import { isSecretInQuery } from '../../../src/core/inference/security/schemes';
import { statedServers } from '../../../src/core/inference/security/servers';
import { code } from '../../../src/core/texts/wording';

/** No key, password or token travels in a URL, where logs, histories and referrers keep it. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Placed[] = [];
  for (const operation of operations) {
    examine(operation);
    for (const parameter of operation.parameters.filter((one) =>
      isCredentialParameter(contract, one, operation),
    ))
      problems.push({
        place: operation.name,
        message: `${code(parameter.name)} should not travel in the URL: logs, histories and referrers keep it. Take it in a header or in the body.`,
        path: [...parameter.path, 'in'],
      });
  }
  yield* collapse(oncePerPlace(problems), operations.length, (count, of, first) => ({
    message: `${count} of ${of} operations take a credential in the URL, among them ${first}: logs, histories and referrers keep it. Take it in a header.`,
    path: ['paths'],
  }));
  for (const scheme of contract.securitySchemes.values()) {
    if (scheme.type !== 'apiKey') continue;
    examine(scheme);
    if (isSecretInQuery(scheme))
      yield {
        message: `The credential of ${code(scheme.name)} should not travel in the URL: logs, histories and referrers keep it. Use \`in: header\`, or \`type: http\` with \`scheme: bearer\`.`,
        path: [...scheme.path, 'in'],
      };
  }
  yield* oncePerPlace(serversWithPassword(contract, operations));
});

function serversWithPassword(contract: Contract, operations: readonly Operation[]) {
  return statedServers(contract, operations)
    .filter(({ url }: Server) => /^[a-z]+:\/\/[^/@?#:]+:[^/@?#]+@/i.test(url))
    .map(({ path }) => ({
      message: `The server URL should not contain a user name and password: everybody who reads the document has them.`,
      path: [...path, 'url'],
    }));
}
