/*
 * What says that repeats are recognised, and not often enough to rely on it: a caller that saw no answer cannot know
 * whether its repeat comes too late, or to which server.
 */

/**
 * True for a sentence by which a repeat is forgotten within a minute, elsewhere, at times, or once it was answered. Only
 * what is about keys says how long one is kept.
 */
export function forgetsRepeats(sentence: string, isAboutKeys: boolean): boolean {
  return (
    (isAboutKeys && KEPT_SHORTLY.test(sentence)) ||
    ((ELSEWHERE.test(sentence) || KNOWN_TO_ONE.test(sentence)) && !SPREAD.test(sentence)) ||
    AT_TIMES.test(sentence) ||
    UNTIL_SENT.test(sentence) ||
    FREED_BY_SILENCE.test(sentence) ||
    UNTIL_ANSWERED.test(sentence)
  );
}

/** "Valid for 24 seconds", "stays taken for 20 s", "有效期为 24 秒". */
const KEPT_SHORTLY =
  /\b(kept|keeps?|saves?|saved|remember(s|ed)?|stored|valid|taken|retained|held|recogni[sz]ed|cached|expires?|forgotten|window|lifetime|ttl)\b[^.;,\d]{0,80}\b([1-5]?\d|60) ?(ms|s|secs?|seconds?|milliseconds?)\b|(有效期?|保留|保存|缓存|过期|失效)[^。；，]{0,10}?(?<!\d)([1-5]?\d|60) ?秒|(過期|有効期限|保持)[^。、]{0,10}?(?<!\d)([1-5]?\d|60) ?秒|\b(valable|conservée?s?|válid[ao]s?|guardad[ao]s?|gültig|gespeichert|aufbewahrt|gesperrt|gemerkt|bleibt|bekannt)\b[^.;,]{0,24}\b([1-5]?\d|60) ?(s|secondes?|segundos?|sekunden?)\b/i;

const ELSEWHERE =
  /\b(an?other|other|new|different|second) (connection|server|instance|node|host|region|data ?cent(er|re)|process|worker|gateway|pod|shard|zone)s?\b[^.;]{0,80}\b(not (know|see|find|recogni[sz]e)|unknown|counts? as|forgets?|sends? (it|the|another)|is sent|a new (one|message))\b|\b(only|while|as long as|until)\b[^.;]{0,30}\b(connection|socket|session|process|server)\b[^.;]{0,20}\b(open|opened|alive|lives?|lasts?|same|closed?|closes|restart(s|ed)?)\b|\b(compared|matched|unique|known|remembered|recogni[sz]ed|checked|valid|scoped|bound|tied|limited)\b[^.;,]{0,40}\b(to|within|inside|in|on|per) (one|an?|the|a single|each|this|that|your|the same) (tcp |tls |http )?(connection|session|socket|process|thread)\b|\b(only|per)\b[^.;]{0,20}\b(same|one|a single|each) (connection|server|instance|node|process|socket)\b|(?<!\p{L})((je|pro) (netz)?(knoten|server|instanz|verbindung|prozess)|(einen |ein |auf )?ander(e|em|en|er) (knoten|server|instanz|verbindung)|par (nœud|serveur|instance|connexion)|un autre (nœud|serveur)|por (nodo|servidor|nó|conexi[oó]n|conexão|instancia|instância)|otro (nodo|servidor)|outro (nó|servidor)|per (nodo|istanza)|un altro (nodo|server))(?!\p{L})|(其他|另一)(台|个)?(服务器|节点|实例|机房|连接)[^。；]{0,20}(不|再次|重新|会)/iu;
/** "At most once per instance", "keys are not shared between nodes": what is sent or allowed per host is something else. */
const KNOWN_TO_ONE =
  /\b(once|unique|known|remember\w*|recogni[sz]\w*|compared|matched|honou?red|repeat\w*|duplicates?|keys?)\b[^.;]{0,60}\b(per (tcp |http )?(connection|server|instance|node|process|host|pod|worker|replica|socket)\b|not (shared|replicated|synchroni[sz]ed|known) (between|across|among|to|by|with)\b[^.;]{0,24}\b(servers?|instances?|nodes?|process(es)?|hosts?|pods?|workers?|replicas?|regions?)\b)/i;
const SPREAD =
  /\b(all|every|(?<!not |never )(across|shared)|also|any)\b[^.;]{0,20}\b(servers?|instances?|nodes?|regions?)\b/i;

const AT_TIMES =
  /\b(except|but not|other than) (at|in|under|during|when|while)\b[^.;]{0,40}\b(busy|peaks?|load|night|maintenance|hours?|traffic)\b|\b(under|at|in|during) (heavy |high |peak )?(load|traffic|busy (hours|times)|peak (hours|times))\b[^.;]{0,60}\b(not|ignored|skipped|sent|may)\b|\b(repeat\w*|retr(y|ies)|duplicates?|recogni[sz]\w*|keys?|ids?)\b[^.;]{0,60}\b(usually|mostly|in most cases|best[- ]effort|not guaranteed|no guarantee)\b|\b(usually|mostly|in most cases|best[- ]effort|not guaranteed|no guarantee)\b[^.;]{0,60}\b(repeat\w*|retr(y|ies)|duplicates?|recogni[sz]\w*|once)\b|(高峰|繁忙|负载)[^。；]{0,20}(不|忽略|跳过)|尽力而为|不保证[^。；]{0,10}(去重|幂等|重复)/i;

/** "A request that ends with a dropped connection does not use up the key": just that one may have been carried out. */
const FREED_BY_SILENCE =
  /\b(5xx|50\d|time-?outs?|timed out|(dropped|lost|broken|reset) connections?|connections? (dropped|lost|broken)|(lost|missing|no) answers?)\b[^.;]{0,60}\b((do|does)( not|n.t) (use up|consume|spend|count|take|occupy)|(frees?|releases?)) (the |a |its |your )?(key|id|token|reference|number)\b/i;

/** "A repeat gets the first message as long as it has not been sent": what was sent is sent again. */
const UNTIL_SENT =
  /\b(as long as|only if|provided)\b[^.;]{0,40}\b(has|have|is|was) (not|never)( yet)?( been)? (sent|submitted|handed over|dispatched|delivered)\b|\b(solange|sofern)\b[^.;]{0,40}\b(noch nicht|nicht) (versendet|gesendet|verschickt|zugestellt)|\btant que\b[^.;]{0,40}\bpas (encore )?(été )?(envoyée?|expédiée?)|(只要|直到)[^。；]{0,12}(尚?未|没有)(发出|发送)/i;

const UNTIL_ANSWERED =
  /\b(records?|recorded|commits?|committed|stores?|stored|remembers?|remembered|writes|written)\b[^.;]{0,30}\b(once|as soon as|when|after)\b[^.;]{0,40}\b(received|answered|got|response|answer)\b|\b(keys?|ids?|tokens?|references?|it)\b[^.;]{0,20}\b(free(d|s)?|released|forgotten|dropped|deleted|cleared|discarded|available)\b[^.;]{0,40}\b(as soon as|once|when|after|with)\b[^.;]{0,30}\b(answer(s|ed)?|responses?|repl(y|ied)|first|done|finished|wrote|written|completed)\b/i;
