import { DIRECTED, type Topic } from './directed';
import { UNDIRECTED } from './undirected';
import type { CompatRule, Sufferer, Verdict } from './verdict';

export type Direction = 'request' | 'response';

/** What changed: one word, one thing. How bad that is depends on the case. */
export type ChangeKind = keyof typeof UNDIRECTED | `${Direction}-${Topic}`;

export type CaseOf<Kind extends ChangeKind> = Kind extends keyof typeof UNDIRECTED
  ? keyof (typeof UNDIRECTED)[Kind]['cases'] & string
  : Kind extends `${Direction}-${infer T extends Topic}`
    ? keyof (typeof DIRECTED)[T]['cases'] & string
    : never;

export type TopicCase<T extends Topic> = keyof (typeof DIRECTED)[T]['cases'] & string;

/** What there is to know of a kind. */
export interface Kind {
  /** Undefined where it is safe in each case. */
  rule: CompatRule | undefined;
  cases: ReadonlyMap<string, Verdict>;
  sufferer: Sufferer;
}

/** Every kind of change, with its cases. */
export const KINDS: ReadonlyMap<ChangeKind, Kind> = new Map([
  ...Object.entries(UNDIRECTED).map(([kind, of]): [ChangeKind, Kind] => [
    kind as ChangeKind,
    {
      rule: 'rule' in of ? of.rule : undefined,
      cases: new Map(Object.entries(of.cases)),
      sufferer: of.sufferer,
    },
  ]),
  ...Object.entries(DIRECTED).flatMap(([topic, of]) =>
    (['request', 'response'] as const).map((direction, i): [ChangeKind, Kind] => {
      const { rules, cases } = of;
      const sufferers = 'sufferers' in of ? of.sufferers : (['senders', 'readers'] as const);
      const verdicts = Object.entries(cases).map(([name, both]): [string, Verdict] => [
        name,
        (both as readonly Verdict[])[i] as Verdict,
      ]);
      return [
        `${direction}-${topic as Topic}`,
        {
          rule: rules[i],
          cases: new Map(verdicts),
          sufferer: sufferers[i] as Sufferer,
        },
      ];
    }),
  ),
]);

/** How bad a case of a kind is. */
export function verdictOf(kind: ChangeKind, name: string): Verdict {
  return KINDS.get(kind)?.cases.get(name) ?? 'risky';
}
