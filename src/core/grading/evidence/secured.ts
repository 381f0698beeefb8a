import type { Contract, Operation } from '../../contract/contract';
import { asksForOwnScope } from '../../inference/security/least-privilege';
import { asksForScopes, isAnonymous, needsCredentials } from '../../inference/security/requirements';
import { kindOfScheme, SCHEME_KINDS, type SchemeKind } from '../../inference/security/scheme-kind';
import type { Condition } from './kind';

type By = SchemeKind | 'nothing';
type Scopes = 'some' | 'own';

export interface SecuredFields {
  /** By a credential of this kind in each alternative, or stated to be open; `own` scopes allow more than to look. */
  secured?: { by?: By; scopes?: Scopes };
}

const EN: Record<By, string> = {
  bearer: 'a bearer token',
  basic: 'HTTP Basic',
  'api-key': 'an API key',
  oauth2: 'OAuth 2.0',
  'mutual-tls': 'mutual TLS',
  nothing: 'no credential',
};
const ZH_CN: Record<By, string> = {
  bearer: 'Bearer 令牌',
  basic: 'HTTP Basic',
  'api-key': 'API 密钥',
  oauth2: 'OAuth 2.0',
  'mutual-tls': '双向 TLS',
  nothing: '不要求任何凭据',
};

export const secured: Condition<SecuredFields> = {
  schema: {
    secured: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { by: { enum: [...SCHEME_KINDS, 'nothing'] }, scopes: { enum: ['some', 'own'] } },
    },
  },
  narrow: (found, { secured: { by, scopes } = {} }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined &&
        (by === undefined || isSecuredBy(contract, operation, by)) &&
        (scopes === undefined || hasScopes(contract, operation, scopes)),
    ),
  lacking: {
    en({ secured: { by, scopes } = {} }, { name, operation, contract }) {
      if (by !== undefined && !isSecuredBy(contract, operation, by))
        return by === 'nothing'
          ? `${name} has to say that it asks for no credential: \`security: []\`.`
          : `${name} does not ask for ${EN[by]} in each alternative of \`security\`.`;
      return scopes === 'own'
        ? `${name} asks for no scope beyond those with which one can only look.`
        : `${name} asks for no scope in \`security\`.`;
    },
    'zh-cn'({ secured: { by, scopes } = {} }, { name, operation, contract }) {
      if (by !== undefined && !isSecuredBy(contract, operation, by))
        return by === 'nothing'
          ? `${name} 需要写明不要求凭据：\`security: []\`。`
          : `${name} 的 \`security\` 不是每一种选择都要求${by === 'mutual-tls' ? '' : ' '}${ZH_CN[by]}。`;
      return scopes === 'own'
        ? `${name} 要求的 scope 与只读操作没有区别。`
        : `${name} 的 \`security\` 没有要求任何 scope。`;
    },
  },
  describe: {
    en: ({ secured: { by, scopes } = {} }) =>
      `${by ? ` that asks for ${EN[by]}` : ''}${scopes ? ` with ${scopes === 'own' ? 'a scope of its own' : 'scopes'}` : ''}`,
    'zh-cn': ({ secured: { by, scopes } = {} }) =>
      `${by === 'nothing' ? `，${ZH_CN[by]}` : by ? `，要求${by === 'mutual-tls' ? '' : ' '}${ZH_CN[by]}` : ''}${scopes === undefined ? '' : scopes === 'own' ? '，并有自己的 scope' : '，并有 scope'}`,
  },
};

function isSecuredBy({ securitySchemes }: Contract, operation: Operation, by: By): boolean {
  const { security = [] } = operation;
  // Nobody who merely forgot it has opened the door on purpose.
  if (by === 'nothing') return Array.isArray(operation.node['security']) && security.every(isAnonymous);
  return (
    needsCredentials(operation) &&
    security.every((alternative) =>
      Object.keys(alternative).some((name) => {
        const scheme = securitySchemes.get(name);
        return scheme !== undefined && kindOfScheme(scheme) === by;
      }),
    )
  );
}

function hasScopes(contract: Contract, operation: Operation, scopes: Scopes): boolean {
  if (scopes === 'own') return asksForOwnScope(contract, operation);
  return (operation.security ?? []).length > 0 && asksForScopes(operation);
}
