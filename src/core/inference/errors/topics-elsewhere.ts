/*
 * The words of `topics.ts` in other languages that contracts are written in: French, German, Spanish, Portuguese,
 * Italian, Dutch, Japanese, Korean. JavaScript's `\b` knows ASCII only; a word begins where no letter stands before it.
 */

type Known =
  | 'credential'
  | 'unknown'
  | 'malformed'
  | 'conflict'
  | 'limit'
  | 'undeliverable'
  | 'payment'
  | 'expired'
  | 'outage'
  | 'range'
  | 'waiting';

export const ELSEWHERE: Partial<Record<Known, RegExp>> = {
  credential:
    /(?<!\p{L})(clés?|jetons?|authentifi\p{L}*|habilitations?|non autorisé|accès refusé|((api|zugangs|zugriffs|kunden|geheim|sicherheits|partner)-?)?schlüssels?|zugangsdaten|anmeld\p{L}*|berechtig\p{L}*|zugriff verweigert|claves?|llaves?|credencia\p{L}*|autentic\p{L}*|autori[sz]\p{L}*|permisos?|permiss\p{L}*|acceso denegado|acesso negado|chaves?|chiav[ei]|credenzial\p{L}*|permess\p{L}*|accesso negato|(api-?)?sleutels?|inloggegevens|onbevoegd|gemachtigd)(?! (d.idempot|de idempot|di idempot))(?!\p{L})|(API|アクセス|シークレット) ?キー|認証|認可|資格情報|トークン|権限|證書|密鑰|憑證|驗證身分|授權|인증|토큰|권한|자격 ?증명|API ?키/iu,
  unknown:
    /(?<!\p{L})(inconnue?s?|introuvables?|inexistante?s?|n.existe pas|n.existe plus|aucune? \p{L}+ ne (correspond|porte)|pas (été )?trouvée?|unbekannte?[nrs]?|nicht gefunden|nicht vorhanden|gibt es nicht|existiert nicht|keine? \p{L}+ (mit|zu|unter) (dieser|diesem|der)|desconocid[ao]s?|no existe|inexistentes?|no (se )?(ha |fue )?encontr\p{L}+|no hay (ning[uú]n\p{L}* )?\p{L}+ con|desconhecid[ao]s?|não existe|não (foi )?encontrad[ao]s?|nenhuma? \p{L}+ com|sconosciut[aeio]|non esiste|non (è stat[ao] )?trovat[ao]|inesistent[ei]|nessuna? \p{L}+ con|onbekende?|niet gevonden|bestaat niet|geen \p{L}+ met)(?!\p{L})|存在しな|存在しませ|見つかりませ|見つからな|該当する[^。]{0,20}(ありませ|な[いし])|不存在|找不到|존재하지 않|찾을 수 없/iu,
  malformed:
    /(?<!\p{L})(mal[- ]?formée?s?|non[- ]conformes?|n.est pas conforme|illisibles?|champs?|paramètres?|(requête|demande|corps|donnée|valeur)s? (\p{L}+ )?(invalide|incorrect|erroné|incompl)e?s?|fehlerhaft\p{L}*|nicht lesbar|unlesbar|unvollständig\p{L}*|felder|feldes?|pflichtfeld\p{L}*|ungültige[nrs]? (anfrage|eingabe|wert|parameter)\p{L}*|(anfrage|eingabe|parameter|wert|körper)s? \p{L}+ (ungültig|falsch)|mal ?form(ad|at)[aeio]s?|mal formul\p{L}+|campos?|campi|parámetros?|parâmetros?|parametri?o?|(solicitud|petición|consulta|requisição|solicitação|pedido|richiesta) (no es |não é |non è )?(inv[aá]lid|v[aá]lid|incorrect|incorret|non valid|incomplet)[ao]?|corpo (da|della|não|inv)|cuerpo (de|no|inv)|onjuist(e)? (verzoek|veld|waarde)\p{L}*|ongeldige? (verzoek|aanvraag|veld|waarde|parameter)\p{L}*|velden|verzoek is (ongeldig|onjuist))(?!\p{L})|形式|不正な(リクエスト|値|入力|パラメー)|パラメータ|必須|(リクエスト|値|入力)[^。]{0,12}(正しくな|無効|不正)|格式|參數|欄位|형식|필드|매개변수|파라미터|잘못된 (요청|값|입력)/iu,
  conflict:
    /(?<!\p{L})(trop tard|tardi(f|ve|vement)|déjà|conflit|en cours|ne peut plus|doublons?|zu spät|bereits|schon|konflikt|läuft noch|in bearbeitung|nicht mehr|demasiado tarde|tard[ií][ao]|ya (ha sido|fue|se|está|no|hab[ií]a|salió|enviad[ao]|existe)|conflicto|en curso|tarde demais|já|conflito|em andamento|não pode mais|troppo tardi|tardiv[ao]|già|conflitto|in corso|te laat|får inte (tas bort|raderas|ändras|sparas)|är (redan )?aktivt?|redan|må ikke (slettes|endres|ændres)|er (allerede )?aktivt?|allerede|reeds|al (verzonden|verstuurd|bestaat|gebruikt)|niet meer)(?!\p{L})|済み|既に|すでに|競合|重複|処理中|間に合|手遅れ|遅すぎ|衝突|已經?|太遲|이미|충돌|중복|늦|처리 중/iu,
  limit:
    /(?<!\p{L})(trop de (requêtes|demandes|messages)|trop souvent|zu viele|zu oft|zu häufig|demasiad[ao]s|muitas (requisi|solicita|chamad)\p{L}*|excesso de|troppe|troppi|te veel|te vaak)(?!\p{L})|リクエスト(数)?が多|レート制限|回数制限|頻繁|너무 많|요청 한도/iu,
  undeliverable:
    /(?<!\p{L})(lignes? fixes?|(téléphone|numéro) fixe|festnetz\p{L}*|(línea|teléfono|número)s? fij[ao]s?|telefones? fixos?|linha fixa|número fixo|(linea|telefono|numero) fiss[ao]|vaste (lijn|telefoon|nummer)\p{L}*)(?!\p{L})|固定電話|市話|유선 ?전화|일반 ?전화/iu,
  payment:
    /(?<!\p{L})(solde|crédit insuffisant|guthaben|zahlung\p{L}*|saldo|crédito|pagos?|pagamentos?|paiements?|tegoed|betaling\p{L}*)(?!\p{L})|残高|支払|餘額|付款|잔액|결제/iu,
  expired:
    /(?<!\p{L})(périmée?s?|abgelaufen\p{L}*|caducad[ao]s?|vencid[ao]s?|scadut[aeio]|verlopen)(?!\p{L})|期限切れ|過期|만료/iu,
};
