/*
 * Texts by which something is there at times only, in the languages that contracts are written in.
 */

const AT_TIMES =
  /\bonly (if|when|where|in|for|on|with)\b|\b(sandbox|test mode|debug mode) only\b|\bif (any|available|present|known|applicable|enabled|there (is|was) (one|any)|it (has|had) one|(the )?(client|consumer|caller)s? (sent|sends|gave|set|asked)|(you|one) (sent|send|gave|was|is))\b|\bwhen (available|present|known|tracing|debugging|enabled|applicable)\b|\bwhen(ever)? (the|a|this|that) (request|call|trace) (was|is|gets) [a-z]{3,12}\b|\bfor (an? )?(sampled|traced|slow|failed) (request|call)s?\b|\bwhere (we|available|present|possible|applicable|known|a page|one|it is one)\b|\b(may|might|can) be (missing|absent|omitted|left out|empty|null)\b|\bmay not be (present|there|set|sent)\b|\boptional(ly)?\b|\b(at times|sometimes|not always|occasionally|usually|best effort)\b/i;
const ELSEWHERE =
  /有时|可能(缺失|没有|为空|省略|不存在)|可选|仅(在|当|限)|只有?(在|当)|不一定|(?<!\p{L})(parfois|le cas échéant|facultati\p{L}*|si (disponible|présente?|le client)|uniquement (si|en|pour)|manchmal|gegebenenfalls|falls|nur (wenn|falls|in|im|bei)|a veces|opcional\p{L}*|si (existe|está|el cliente)|s[oó]lo (si|cuando|en)|às vezes|quando (houver|disponível|presente)|(só|apenas|somente) (se|quando|em)|se (houver|disponível|disponibile|presente|il client)|facoltativ\p{L}*|solo (se|quando|in)|soms|indien|optioneel|alleen (als|in))(?!\p{L})|場合のみ|場合に(限|だけ)|任意|省略され|ないことがあ|선택|경우에만|없을 수/iu;

/** What makes up for it: `also if you sent none`, `or one that we make`. */
const ALWAYS =
  /\b(even|also) (if|when)\b|\bif (there is |you (sent|send|gave) |the \w+ (sent|sends|gave) )?none\b|\botherwise\b|\bgenerat|\bassign|\bmakes? (one|up)\b|\bcreates? (one|a new)\b|\balways\b|\b(every|each) (response|error|answer|reply|failure)\b|总是|每(个|次)(响应|错误|请求)|否则|生成|toujours|immer|siempre|sempre|altijd|必ず|すべての|항상/i;

/** True for a text by which something is not always there. */
export function saysAtTimes(text: string): boolean {
  return (AT_TIMES.test(text) || ELSEWHERE.test(text)) && !ALWAYS.test(text);
}
