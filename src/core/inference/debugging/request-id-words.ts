import { memoizeByText } from '../../contract/memoize';
import { plain } from '../errors/plain';

/*
 * How contracts name the id of a request, and how they describe it, in the languages that they are written in.
 */

const REQUEST =
  'request|req|call|correlation|trace|flow|debug|log|incident|error|support|solicitud|peticion|llamada|anfrage|aufruf|vorgangs?|requete|demande|appel|requisicao|solicitacao|chamada|pedido|richiesta|chiamata|verzoek|aanvraag';
const ID =
  'id|ident|identifier|identifiant|identificador|identificativo|identificatore|kennung|nummer|numero|number|num|kenmerk|uuid|reference|referencia|referenz|ref';

/** `Request-Id`, `X-Amzn-RequestId`, `debug_id`, `traceId`, `pspReference`, `identifiant_requete`, `request_sid`; `instance` of Problem Details. */
const REQUEST_ID = new RegExp(
  `(correlator|(${REQUEST})(${ID}|logurl)|(${ID})(de|del|della|di|da|do|der|of|the)?(la|l|the)?(${REQUEST})|req(uest)?sid|pspreference|traceparent|cfray)$|^instance$`,
);

/** `requisicao: { id }`. */
const BARE_ID = new RegExp(`^(${ID})$`);
const BARE_REQUEST = new RegExp(`^(${REQUEST})s?(info|details?|data)?$`);

/** Other scripts: `请求ID`, `リクエストID`. */
const HAN =
  /(请求|請求|调用|呼叫|追踪|跟踪|リクエスト|お問い合わせ|요청)(的|の)?.{0,3}(ID|标识|標識|编号|編號|号|識別子|番号|아이디|번호)$/i;

/** In a header nothing else has these names: `x-correlator`, `x-fapi-interaction-id`, `X-Cloud-Trace-Context`. */
const OF_HEADER =
  /correlat(or|ion)|(interaction|transaction|invocation|activity|tracking|span|b3trace)id$|^x?(trace|tracking|span)(context)?$|tracecontext|ubertraceid|cfid$/;

/** True for the name of a member that holds the id of the request; `within` is what the object around it is called. */
export function namesRequest(name: string, within = ''): boolean {
  if (isWholeName(name)) return true;
  return BARE_ID.test(plain(name)) && BARE_REQUEST.test(plain(within));
}

const isWholeName = memoizeByText((name) => REQUEST_ID.test(plain(name)) || HAN.test(name));

/** The same of a header. */
export function headerNamesRequest(name: string): boolean {
  return namesRequest(name) || OF_HEADER.test(plain(name));
}

const SAYS =
  /\b(ids?|identifier|identification|number|reference|handle)\b[^.;\n]{0,20}\b(of|for|to) (this|the|that|each|every|a|one|your)( [a-z]+){0,2} (request|call|exchange|attempt|invocation)\b|\bidentif(y|ies|ied) (this|the|that|each|every|a|one|your)( [a-z]+){0,2} (request|call)\b|\b(request|call|trace|correlation)[- ](id|identifier|number|reference)\b|\b(request|call)['’]s (own )?(ids?|identifier|number|reference)\b|\bunder which (our )?(support|we) finds?\b|\bsupport (can )?(finds?|looks? up|traces?|locates?) (the|a|your|this) (request|call)s? (by|with|under|through) (it|this)\b/i;
const SAYS_ELSEWHERE =
  /(请求|請求|调用|呼叫|追踪|跟踪)(的)?(唯一)?(ID|标识|標識|编号|編號|号)|(?<!\p{L})(identifiant|id|numéro|référence) (unique )?(de|d) ?(la|cette|votre|chaque|l.)? ?(requête|demande|appel)|(?<!\p{L})(kennung|id|nummer|referenz) (der|dieser|ihrer|jeder|des|dieses) (anfrage|aufrufs|vorgangs)|anfrage-?(id|nummer|kennung)|(?<!\p{L})(identificador|id|número|referencia|referência) (único )?d(e|a|e la|e esta|e su|e cada|esta|o) ?(solicitud|petición|llamada|requisição|solicitação|chamada|pedido)|(?<!\p{L})(identificativo|id|numero) (univoco )?della (richiesta|chiamata)|(?<!\p{L})(id|kenmerk|nummer) van (het|dit|uw) (verzoek|aanvraag)|リクエスト(の)?(ID|識別子|番号)|요청 ?(의 )?(ID|식별자|번호)/iu;

/** True for a description of the id of a request. Hundreds of answers share a schema, and so its descriptions. */
export const describesRequest = memoizeByText(
  (text): boolean => SAYS.test(text) || SAYS_ELSEWHERE.test(text),
);

const OF_THING =
  /\b(id|ids|identifier|identification|number|reference|key)\b (of|for) (the|this|that|your|a|an|our|its)( [a-z]+)? (message|account|customer|user|client|consumer|integration|application|app|key|tenant|project|recipient|resource|object|phone|campaign|order|payment|organi[sz]ation|server|host|machine|node|environment)\b|\b(the )?same for (all|every|each)\b|\bshared by (all|every)\b|\bdoes not identify\b|\bno id of\b|\bnot (an? |the )?(id|identifier) of\b|\bconstant\b|\b(always|currently|only) (zeros?|0+|empty|null)\b|\breserved(?! for (support|the request))\b|\b(currently|always) (omitted|absent|missing|left out)\b|\bnot tied to (a|any|one|the) request\b/i;
const OF_THING_ELSEWHERE =
  /(消息|短信|账号|账户|帐户|客户|用户|集成|应用|密钥|资源|服务器|主机|接收方|收件人)的?(唯一)?(ID|标识|编号)|(所有|全部|每个)请求(都)?(相同|一样|不变)|(预留|保留)字段|固定为|不对应[^。；]{0,4}请求|(?<!\p{L})(kennung|id|nummer) (der|dieser|des|dieses|ihres) (nachricht|konto|kontos|kunden|empfängers|integration|servers|schlüssels)|(?<!\p{L})(identifiant|id|référence) (du|de la|de l.|de votre) ?(message|compte|client|destinataire|intégration|serveur|clé)|(?<!\p{L})(identificador|id|referencia|referência) d(el|e la|a|o|e su) ?(mensaje|mensagem|cuenta|conta|cliente|destinatario|destinatário|integración|integração|servidor|clave|chave)|(?<!\p{L})(identificativo|id) (del|della|dell.) ?(messaggio|conto|cliente|destinatario|chiave)|(?<!\p{L})(id|kenmerk) van (het|de|uw) (bericht|account|klant|sleutel)|(メッセージ|アカウント|顧客|宛先)(の)?(ID|識別子|番号)|(메시지|계정|고객)(의)? ?(ID|식별자|번호)/iu;

/** True for a description by which an id is that of something else, which many requests have in common. */
export function describesOther(text: string): boolean {
  return OF_THING.test(text) || OF_THING_ELSEWHERE.test(text);
}
