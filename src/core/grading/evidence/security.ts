import { isDeclaredPublic, needsCredentials } from '../../inference/security/requirements';
import type { Condition, Evidence } from './kind';

export interface SecurityFields {
  /** All of what was found asks for credentials: nothing of it is public, on purpose neither. */
  security?: 'required';
}

export const security: Condition<SecurityFields> = {
  schema: { security: { enum: ['required'] } },
  // One open door is enough. Where nobody says that it is on purpose, a rule finds it.
  narrow: (found) => (found.some(isPublic) ? [] : found),
  lacking: {
    en: (_, { name }) => `${name} is declared public, and has to ask for credentials in \`security\`.`,
    'zh-cn': (_, { name }) => `${name} 声明为公开，但这里必须在 \`security\` 里要求凭据。`,
  },
  describe: {
    en: () => ' that asks for credentials',
    'zh-cn': () => '，要求凭据',
  },
};

function isPublic({ operation }: Evidence): boolean {
  return operation !== undefined && isDeclaredPublic(operation) && !needsCredentials(operation);
}
