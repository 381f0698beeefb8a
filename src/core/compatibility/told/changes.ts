import { toPointer, type JsonObject, type JsonPath } from '../../json';
import type { Place, Range } from '../../report';
import type { Locale } from '../../texts/locale';
import { changeTexts, type ChangeTexts, type Quoted } from '../../texts/changes/changes';
import { closedUp, code } from '../../texts/wording';
import type { Change, Difference, Gap } from '../change';
import type { Comparison } from '../compare';
import type { Topic } from '../kinds/directed';
import { KINDS, type Direction } from '../kinds/kinds';
import { UNDIRECTED } from '../kinds/undirected';
import { quotedOf } from './quoted';

/** A document in which places are found. */
export interface Located {
  root: JsonObject;
  rangeOf(this: void, path: JsonPath): Range;
}

/** What was not compared, in a sentence and at its place. */
export interface ToldGap extends Place {
  /** The file of its place, where the revision has several and that is not its first. */
  file?: string;
  side: Gap['side'];
  reason: string;
}

/** Tells differences in a language, with their places in both documents. */
export function tell(
  { differences, gaps }: Comparison,
  baseline: Located,
  revision: Located,
  locale: Locale,
): { changes: Change[]; incomplete: ToldGap[] } {
  const texts = changeTexts(locale);
  return {
    changes: differences.map((difference) => changeOf(difference, baseline, revision, texts)),
    incomplete: gaps.map(({ reason, side, path }) => {
      const place = placeIn(side === 'baseline' ? baseline : revision, path);
      return {
        side,
        ...place,
        reason: closedUp(texts.gap[reason](code(place.pointer), texts.document[side])),
      };
    }),
  };
}

function changeOf(difference: Difference, baseline: Located, revision: Located, texts: ChangeTexts): Change {
  const { kind, verdict, path, base, operations, facts } = difference;
  const { rule, sufferer } = KINDS.get(kind) ?? {};
  const { message, why, way } = sentences(
    difference,
    quotedOf(difference, baseline.root, revision.root, texts),
    texts,
  );
  const isSafe = verdict === 'safe';
  const direction = directionOf(difference);
  return {
    kind,
    severity: verdict,
    ...(rule && !isSafe ? { rule } : {}),
    ...(direction ? { direction } : {}),
    ...placeIn(revision, path),
    ...(base ? { base: placeIn(baseline, base) } : {}),
    message,
    why: isSafe ? texts.nobody.why : why,
    who: isSafe || !sufferer ? texts.nobody.who : texts.who[sufferer],
    way: isSafe ? '' : way,
    operations,
    ...(/^(undated|early|due)$/.test(difference.case)
      ? { announced: facts.date === undefined ? {} : { sunset: facts.date } }
      : {}),
  };
}

function placeIn({ rangeOf }: Located, path: JsonPath): Place {
  return { pointer: toPointer(path), range: rangeOf(path) };
}

function directionOf({ kind, isDelivery }: Difference): Change['direction'] {
  const direction = /^(request|response)-/.exec(kind)?.[1] as Direction | undefined;
  return direction && isDelivery ? 'delivery' : direction;
}

/** The texts of the kind, for its case and its direction. */
function sentences({ kind, case: name }: Difference, quoted: Quoted, texts: ChangeTexts) {
  if (isUndirected(kind)) {
    const { says, why, way } = texts.undirected[kind];
    return { message: sentence(says, name, quoted), why, way };
  }
  const at = kind.indexOf('-');
  const direction = kind.slice(0, at) as Direction;
  const { says, why, way } = texts.directed[kind.slice(at + 1) as Topic];
  return { message: sentence(says, name, quoted), why: why[direction], way: way[direction] };
}

function isUndirected(kind: string): kind is keyof typeof UNDIRECTED {
  return Object.hasOwn(UNDIRECTED, kind);
}

function sentence(says: object, name: string, quoted: Quoted): string {
  const found = new Map<string, (quoted: Quoted) => string>(Object.entries(says)).get(name);
  return found ? closedUp(found(quoted)) : name;
}
