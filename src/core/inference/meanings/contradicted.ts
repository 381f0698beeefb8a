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

/** True for a version that is taken and guards nothing: it is not compared, not for being the same, or with another one's. */
export function guardsNothing(surroundings: Surroundings, field: Described): boolean {
  return sentencesOf(textOf(surroundings, field)).some(
    (one) => !LEFT_OUT.test(one) && (NOT_COMPARED.test(one) || OF_ANOTHER.test(one)),
  );
}

/** What becomes of a request without it is another matter. */
const LEFT_OUT =
  /\b(without|omit\w{0,4}|missing|absent|left out|not (sent|given|set|present))\b|\bohne\b|\bfehlt\b|\bsin\b|\bsans\b|\bsem\b|不传|未传|不带|省略|缺省/i;

/** Only a version that is the same shows that nothing has changed: what is not newer may be as old as it likes. */
const NOT_COMPARED =
  /\b(whichever|whatever|regardless of|irrespective of|no matter) (the |its |which |what )?(version|revision|etag|tag|number|state)\b|\b(is|are) (not|never) (compared|checked|verified|looked at)\b|\bonly (an? |one |those |versions? )?(that (is|are) )?(newer|later|greater|higher|larger)\b|\b(not|never|isn't) (newer|later|greater|higher|larger) than\b|\b(less|smaller|lower) than or equal\b|\b(equal to|same as) or (less|smaller|lower|older)\b|\bonly (kept|written|used|recorded) (for|in|to) (the )?(audit|logs?|history)\b|不(大于|高于|晚于|超过)当前|小于(或)?等于|(大于|高于|晚于)当前[^。；]{0,10}(才|时).{0,4}(拒绝|冲突)|不(比较|校验|检查)|无论(版本|修订)|(仅|只)用于(审计|日志)|nicht (gr[öo][ßs]+er|neuer) als|nicht (verglichen|gepr[üu]ft)|kleiner oder gleich|no mayor que|menor o igual|inf[ée]rieure? ou [ée]gale?/i;

/** Of the one that it takes the place of. */
const OF_ANOTHER =
  /\bof (the|whichever|that|another) (\w{1,20} )?(that|which) (is|was) (at present |now |currently )?(on the line|on (the )?air|active|live|published|in use|replaced|running)\b|\bof the (currently |now |presently )?(active|live|running|published) one\b|(正在|当前)(使用|启用|上线|生效)的(那个|那条|另一)/i;

/** What the caller speaks, not what it has seen. */
const OF_API =
  /\b(version|revision) of (the|this|our) (API|interface|client|app|SDK|protocol|schema)\b|\bAPI[ -]version\b|(API|接口|客户端)的?版本/i;

const SHALL_HAVE =
  /\b(shall|should|will|is to|are to) (have|get|be given|carry|become|bear)\b|\b(version|revision|etag|tag|number) (to|you) (set|assign|give|store|write|wish|want)\b|\bafter (the |this )?(saving|save|change|update|write|writing)\b|\bnew (version|revision|etag|tag)\b[^.]{0,30}\b(set|assign|give|choose|store)|(修改|保存|更新)(之)?后的(版本|修订)|要(设置|写入)的(新)?(版本|修订)/i;

const SEEN =
  /\b(seen|saw|read|known|expect\w*|received|got|last|present|current|fetched|loaded|edited|based|before)\b|读取|看到|当前/i;

/** What a refusal gives back to its caller is not what is there now; what is there after the request is. */
function isCallersOwn(sentence: string): boolean {
  return SENT.test(sentence) && !PRESENT.test(sentence);
}

const SENT =
  /\b(you|(the |your )?(request|caller|client|call)) (has |have )?(sent|named|gave|given|stated|passed|supplied|provided|used|carried)\b|\b(repeats?|repeated|echo(es|ed)?|mirrors?|copied from|copy of)\b|\bas (it was )?(sent|received|given|named)\b|\bof (the|your) request\b|\b(request|call|change|save) (was|came|is|has been) (made |sent )?(with|from|against|upon)\b|\byour (own )?`?(if-match|version|revision|etag|tag)\b|(你|您|调用方|请求)(发送|传入|传来|带来|提供|给出|里|中)(的)/i;

const PRESENT =
  /\b(now|present(ly)?|currently?|latest|newest|actual|moment|today|server)\b|\b(has|have) (become|changed|moved)\b|\bnot (the one|that)\b|\bafter (processing|it was|this|(the|your) (request|change|call|save|edit|update))\b|现在|当前|目前|最新/i;
