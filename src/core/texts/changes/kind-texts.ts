import type { Topic } from '../../compatibility/kinds/directed';
import type { CaseOf, ChangeKind, Direction, TopicCase } from '../../compatibility/kinds/kinds';
import type { UNDIRECTED } from '../../compatibility/kinds/undirected';
import type { Sufferer, Verdict } from '../../compatibility/kinds/verdict';
import type { Gap } from '../../compatibility/change';

/** What a sentence quotes, in back-ticks where it is a name or a value; empty where there is none. */
export interface Quoted {
  /** What has changed, as people call it: `Message.to`. */
  subject: string;
  name: string;
  keyword: string;
  before: string;
  after: string;
  values: string;
  date: string;
  /** Where a parameter stands: `query`. */
  place: string;
  /** Who is meant: the request, the response, what the provider sends. */
  side: string;
  /** The kind of thing that is deprecated, in words. */
  thing: string;
}

export type Sentence = (quoted: Quoted) => string;

/** What is said of a kind that is the same in both directions, with what each direction suffers. */
export interface DirectedTexts<Case extends string> {
  says: Readonly<Record<Case, Sentence>>;
  /** What the caller suffers where it is not safe. */
  why: Readonly<Record<Direction, string>>;
  /** The additive way. */
  way: Readonly<Record<Direction, string>>;
}

export interface UndirectedTexts<Case extends string> {
  says: Readonly<Record<Case, Sentence>>;
  why: string;
  way: string;
}

/** All texts about changes in one language. */
export interface ChangeTexts {
  directed: { readonly [T in Topic]: DirectedTexts<TopicCase<T>> };
  undirected: { readonly [K in keyof typeof UNDIRECTED]: UndirectedTexts<CaseOf<K & ChangeKind>> };
  /** Of what is safe. */
  nobody: { who: string; why: string };
  /** What the caller suffers, and the additive way. */
  whyAndWay: (this: void, why: string, way: string) => string;
  who: Readonly<Record<Sufferer, string>>;
  side: Readonly<Record<Direction | 'delivery' | 'answer', string>>;
  thing: Readonly<Record<string, string>>;
  body: string;
  none: string;
  verdict: Readonly<Record<Verdict, string>>;
  gap: Readonly<Record<Gap['reason'], (pointer: string, side: string) => string>>;
  document: Readonly<Record<Gap['side'], string>>;
}
