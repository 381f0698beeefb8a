import type { Contract, SecurityScheme, Server } from '../../../src/core/contract/contract';
import { text } from '../../../src/core/contract/follow';
import { collapse, type Placed } from '../rule/collapse';
import { defineRule, oncePerPlace, reviewed } from '../rule/define-rule';
import { isCredentialParameter, isPassing } from '../../../src/core/inference/security/credentials';
import { statedServers } from '../../../src/core/inference/security/servers';
import { code } from '../../../src/core/texts/wording';

const ID = 'no-credentials-in-url';

/** No key, password or token travels in a URL, where logs, histories and referrers keep it. */
export default defineRule(ID, function* (contract, examine) {
  const operations = reviewed(ID, contract.operations);
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
  yield* collapse([...oncePerPlace(problems)] as Placed[], operations.length, (count, of, first) => ({
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
  yield* oncePerPlace(serversWithPassword(contract));
});

/** A signature is no secret, a publishable key is none either, and what is on its way out may stay documented. */
function isSecretInQuery({ node }: SecurityScheme): boolean {
  if (node['in'] !== 'query' || node['deprecated'] === true || node['x-deprecated'] === true) return false;
  const description = text(node, 'description');
  if (/\bdeprecat|\bpublishable|\bpublic key|已弃用|公开密钥/i.test(description)) return false;
  return !/signature$|^(sig|hmac)$/i.test(text(node, 'name')) && !isPassing(description);
}

function serversWithPassword(contract: Contract) {
  return statedServers(contract, reviewed(ID, contract.operations))
    .filter(({ url }: Server) => /^[a-z]+:\/\/[^/@?#:]+:[^/@?#]+@/i.test(url))
    .map(({ path }) => ({
      message: `The server URL should not contain a user name and password: everybody who reads the document has them.`,
      path: [...path, 'url'],
    }));
}
