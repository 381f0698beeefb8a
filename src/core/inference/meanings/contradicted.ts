import type { Surroundings } from '../../contract/contract';
import { textOf } from '../fields/data-fields';
import type { Exchanged } from '../fields/exchanged';
import { sentencesOf } from '../text/sentences';
import { saysUnused } from '../text/taken-back';

type Described = Pick<Exchanged, 'schema' | 'raw'>;

/** True for a field whose own text says that nobody reads it, or that it is not what its name promises. */
export function isContradicted(
  surroundings: Surroundings,
  field: Described,
  meaning: string | undefined,
  isSent: boolean,
): boolean {
  const said = textOf(surroundings, field);
  if (said === '') return false;
  if (saysUnused(said)) return true;
  const contradiction = meaning === 'version-token' ? (isSent ? isToBe : isCallersOwn) : undefined;
  return contradiction !== undefined && sentencesOf(said).some((one) => contradiction(one));
}

/** A version that the thing shall get is not the one that its editor has seen. */
function isToBe(sentence: string): boolean {
  return OF_API.test(sentence) || (SHALL_HAVE.test(sentence) && !SEEN.test(sentence));
}

/** What the caller speaks, not what it has seen. */
const OF_API =
  /\b(version|revision) of (the|this|our) (API|interface|client|app|SDK|protocol|schema)\b|\bAPI[ -]version\b|(API|接口|客户端)的?版本/i;

const SHALL_HAVE =
  /\b(shall|should|will|is to|are to) (have|get|be given|carry|become|bear)\b|\b(version|revision|etag|tag|number) (to|you) (set|assign|give|store|write|wish|want)\b|\bafter (the |this )?(saving|save|change|update|write|writing)\b|\bnew (version|revision|etag|tag)\b[^.]{0,30}\b(set|assign|give|choose|store)|(修改|保存|更新)(之)?后的(版本|修订)|要(设置|写入)的(新)?(版本|修订)/i;

const SEEN =
  /\b(seen|saw|read|known|expect\w*|received|got|last|present|current|fetched|loaded|edited|based|before)\b|读取|看到|当前/i;

/** What a refusal gives back to its caller is not what is there now. */
function isCallersOwn(sentence: string): boolean {
  return SENT.test(sentence) && !PRESENT.test(sentence);
}

const SENT =
  /\b(you|(the |your )?(request|caller|client|call)) (has |have )?(sent|named|gave|given|stated|passed|supplied|provided|used|carried)\b|\b(repeats?|repeated|echo(es|ed)?|mirrors?|copied from|copy of)\b|\bas (it was )?(sent|received|given|named)\b|\bof (the|your) request\b|\b(request|call|change|save) (was|came|is|has been) (made |sent )?(with|from|against|upon)\b|\byour (own )?`?(if-match|version|revision|etag|tag)\b|(你|您|调用方|请求)(发送|传入|传来|带来|提供|给出|里|中)(的)/i;

const PRESENT =
  /\b(now|present(ly)?|currently?|latest|newest|actual|moment|today|server)\b|\b(has|have) (become|changed|moved)\b|\bnot (the one|that)\b|现在|当前|目前|最新/i;
