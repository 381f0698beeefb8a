/*
 * What people say of a call that names no version: English and Chinese, and the same in short in other languages.
 */

export const WITHOUT =
  /default|omit|absent|without|latest|pinned|left out|not (set|sent|given|provided|specified|present)|\b(do|does)(n't| not) (send|name|pass|give|state|set|specify|include|carry|say|have)\b|unset|missing|\bif (none|no |empty)|unspecified|otherwise|falls? back|省略|默认|缺省|不(传|填|带|写|指定)|未(传|填|指定)|没有指定|\bfehlt\b|\bfehlen\b|\bohne\b|weggelassen|nicht (angegeben|gesetzt|gesendet|genannt)|\bsans\b|omise?s?\b|absente?s?\b|manqu|\bd[eé]faut\b|\bsin\b|omit|\bausent|falta\b|predeterminad|por defecto|\bsem\b|padr[aã]o\b|\bsenza\b|\bmanca|predefinit|omess|\bzonder\b|weggelaten|ontbreekt|standaard|\butan\b|saknas|utel[aä]mn|\buden\b|\buten\b|mangler|udelad|\bilman\b|puuttu|\bbez\b|省く|省略|指定しない|指定がない|ない場合|생략|없으면|지정하지 않|отсутств|не указан/i;

/** The newest, or whatever it happens to be. */
export const NEWEST =
  /\b(latest|newest|most recent|highest|greatest)\b|\b(then|currently) current\b|\bcurrent (stable |default )?(version|release)\b|\b(may|might|can|will) (change|move|be (raised|moved|changed|updated))\b|\b(moves|rolls|advances) (on|forward|over)\b|automatically (upgraded|updated|moved)|最新|当前版本|(会|可能)(变|改变|变化|升级)|自动升级|\b(aktuellste|neueste|jeweils aktuelle|neuste)[nrs]?\b|\bderni[eè]re version|version la plus r[eé]cente|\b[uú]ltima vers|vers(i[oó]n|[aã]o) m[aá]s reciente|vers[aã]o mais recente|versione pi[uù] recente|\b(nieuwste|laatste) versie|\bsenaste versionen|\b(nyeste|seneste|siste)\b|\buusin|\bnajnowsz|最新|최신|последн/i;

/** The newest of the day on which something began is a version that stays. */
export const PINNED =
  /\b(pin(s|ned)?|locked|frozen|fixed)\b|\b(never|not|won't|doesn't) (be )?(change|move|raise|upgrade|update|follow|affect)|\b(your|the|each|its) (account|key|api key|token|application|app|project|workspace|subscription|client)('s)?\b|\bfirst (call|request)\b|\b(signed up|was created|were created|created|registered|at the time(?! of writing))\b|锁定|固定|账号|账户|创建时|注册时|首次|第一次|不会(自动|随|因|被|再)?(改|变|升|移)|festgeschrieben|festgelegt|beim (anlegen|erstellen)|\b(konto|schl[uü]ssel)|\bcompte\b|\bcl[eé]\b|fig[eé]e|\bcuenta\b|\bclave\b|fijad|\bconta\b|\bchave\b|fixad|(dell'|tuo )account\b|fissat|\bvast(gezet|gelegd)|\bkonto|l[aå]st\b|アカウント|固定|계정|고정/i;

/** Says nothing that one could hold somebody to, or says it elsewhere. */
export const VAGUE =
  /^\W{0,9}(by )?(defaults?|optional|latest|pinned|omitted|otherwise)\W{0,9}$|undefined|\bnot (defined|guaranteed|specified which)\b|\bno guarantee|unspecified (behaviou?r|version)|is unspecified|unpredictable|\bany version\b|\b(well|clearly|properly|always|fully) (defined|specified|settled)\b|未定义|不保证|不确定|\b(as|is) (described|specified|explained|documented) in (the|our)\b|\bsee (the |our )?(documentation|docs|developer portal|website)\b|\b(refer|according) to (the|our) (documentation|docs)\b|\bunless (announced|stated|noted|documented) |\bunless (announced|stated otherwise|noted otherwise)\b|(参见|详见|见)(文档|官网)|以文档为准|\bsiehe (die )?dokumentation/i;

/** It goes up without its caller. */
export const RAISED =
  /\b(is|are|gets?|will be) (then |later |automatically )?(moved|switched|migrated|lifted) (on )?to (it|the (new|next|latest|newest)|a (new|newer))|\b(until|till) (a |the )?(newer|new|next) (one|version|release)\b[^.;]{0,60}\b(released|out|comes|appears)|\b(raised|lifted|bumped|advanced|moved( up| on)?|upgraded|updated|changed|rolled|follows?|adapted)\b[^.;]{0,60}\b(each|every|the next|a new|new|next|with|after) (minor |major )?(release|version)s?\b|\b(each|every|the next|a new|next) (release|version)\b[^.;]{0,40}\b(raises|lifts|bumps|advances|moves?|upgrades|updates|changes|becomes)\b|(mit|bei|nach) (jeder|der n[aä]chsten|einer) neuen?[^.;]{0,90}(angehoben|erh[oö]ht|aktualisiert|mitgezogen|ge[aä]ndert)|[aà] chaque (nouvelle )?(version|publication)[^.;]{0,90}(relev|mise? [aà] jour|avanc|chang)|con cada (nueva )?(versi[oó]n|publicaci[oó]n)[^.;]{0,90}(actualiz|sub|cambi|avanz)|a cada (nova )?(vers[aã]o|lan[cç]amento)[^.;]{0,90}(atualiz|mud|avan)|(每次|随着?|新版本)发布[^。；]{0,20}(升级|更新|提升|改变|跟着)|新版本发布(后|时)[^。；]{0,10}(升级|更新|改)/i;

/** When another version comes out. */
export const AT_RELEASE =
  /\b(as soon as|once|when|until|till|after|from)\b[^.;]{0,40}\b(is|was|gets|has been|becomes|comes|goes) (then )?(published|released|out|available|live|launched)\b|\b(sobald|wenn|bis|nachdem)\b[^.;]{0,40}(ver[öo]ffentlicht|erscheint|freigegeben)|\b(cuando|hasta que|d[èe]s que|quand|quando|at[ée] que)\b[^.;]{0,40}(public|lan[zcç]|disponib)|(发布|上线)(后|时|之后)/i;

/** It stays as it is then. */
export const STILL =
  /\b(also|even|still|too)\b|\b(auch|weiterhin|immer noch)\b|tambi[ée]n|aun |aussi|encore|m[êe]me|tamb[ée]m|mesmo|仍|也|依然|始终/i;

/** "Without", which denies no release. */
export const WITHOUT_ONE =
  /\b(without|no|not|none|ohne|sin|sans|sem|keine?) (it|one|(a |any |the )?(version|header|parameter))\b|不(传|填|带|写|指定)/gi;

export const NEVER =
  /\b(never|not|no|nothing|none|neither|without|until you|only when you|if you)\b|n't\b|\b(nicht|nie|niemals|keine?|nichts|ne|pas|jamais|nunca|n[aã]o|mai|non|niet|nooit|inte|aldrig|ikke|aldri)\b|不|从未|永不|没有/i;
