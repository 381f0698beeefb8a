/** The sets of severities that ship; `rulesets/README.md` says what each is for. */
export const PROFILES = ['review', 'learn', 'money-and-messaging'] as const;
export type Profile = (typeof PROFILES)[number];
