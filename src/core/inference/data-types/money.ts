import type { Contract, Schema, Surroundings } from '../../contract/contract';
import type { DataField } from '../fields/data-field';
import { textOf } from '../fields/data-fields';
import { flatten, keyword, type Flat } from '../../contract/flatten';
import { isObject, type JsonValue } from '../../json';
import { segments, singular, words } from '../text/words';

/** These mean money wherever they stand. */
const IN_NAME = /_(usd|eur|gbp|jpy|cny|inr)$/;
const PRICE =
  /(^|_)(price|fee|subtotal)$|^amount_(due|paid|refunded|captured|remaining|received|charged|authori[sz]ed)$|(^|_)(price|fee|amount|cost|total|balance)_(usd|eur|gbp|jpy|cny|inr)$/;
/** These may also count rows, points or grams. */
const PERHAPS = /(^|_)(amount|total|balance|cost)$/;

const BUSINESS =
  /^(payment|charge|refund|payout|transfer|invoice|order|checkout|cart|price|pricing|money|billing|bill|transaction|account|wallet|deposit|purchase|sale|booking|fee|tax|fare|donation|subscription|balance|bank|ledger|tip|salary|loan|quote|amount)s?$/;
const SAID =
  /\b(currenc(y|ies)|cents?|pence|minor units?|smallest unit|money|dollars?|euros?|USD|EUR|GBP|CHF|JPY|CNY)\b|[$€£¥]\s?\d|金额|货币|币种/i;
const NOT_MONEY =
  /\b(number of|count|how many|quantity|points?|credits?|tokens?|percent(age)?|rows?|grams?|bytes)\b/i;

/** True for a property that holds an amount of money. */
export function isMoney(contract: Surroundings, field: DataField): boolean {
  const { snake, owner, parameter } = field;
  // A filter by price is compared, not added up.
  if (parameter !== undefined) return false;
  if (!PRICE.test(snake) && !PERHAPS.test(snake)) return false;
  const flat = flatten(contract, field.schema);
  if (!['number', 'integer', 'string'].some((type) => flat.types.has(type))) return false;
  // `price` may be the id of one, or a choice: `included`, `extra`.
  const isNumber = flat.types.has('number') || flat.types.has('integer');
  const said = textOf(contract, field);
  const most = keyword(flat, 'maxLength');
  const isChoice = keyword(flat, 'enum') !== undefined || (typeof most === 'number' && most > 64);
  if (!isNumber && (isChoice || NAMES.test(said))) return false;
  const siblings = owner ? namesOf(contract, owner) : [];
  const hasCurrencyName = siblings.some((name) => CURRENCY.test(name));
  if (hasCurrencyName || SAID.test(said)) return true;
  if (NOT_MONEY.test(said) || siblings.some((name) => MEASURES.test(name))) return false;
  if (PRICE.test(snake)) return true;
  if (isNumberOf(snake) || /\b(quotas?|limits?|usage)\b/.test(wordsOf(owner))) return false;
  // An envelope that counts what it lists.
  if (snake === 'total' && siblings.some((name) => PAGING.test(name))) return false;
  // A fraction called `amount` is money unless something speaks against it; a whole number may count anything.
  if (flat.types.has('number')) return true;
  return snake === 'total' ? SELLS.test(wordsOf(owner)) : isBusiness(field);
}

/** True for an amount that is read exactly: a decimal text, a whole number, or a number that says it is a decimal. */
export function isExact(flat: Flat): boolean {
  return (
    (flat.types.has('string') || flat.types.has('integer') || flat.types.has('number')) && !isFloat(flat)
  );
}

/** A `number` that says it is a decimal (`format: decimal`, as Zalando has it) is read exactly by those who know it. */
export function isFloat(flat: Flat): boolean {
  const format = keyword(flat, 'format');
  return flat.types.has('number') && !(typeof format === 'string' && /decimal|money|currency/i.test(format));
}

/** `templates_total`, `messages_balance`: how many of what the plural names. */
function isNumberOf(snake: string): boolean {
  const [, noun = ''] = /(?:^|_)([a-z]+)_(?:total|balance)$/.exec(snake) ?? [];
  return noun !== '' && singular(noun) !== noun && !BUSINESS.test(noun);
}

const NAMES = /\b(ID|identifier)\b/;
const CURRENCY = /currency|(^|_)ccy$|^price_unit$/;
/** A weight, a quantity of goods, a quota. */
const MEASURES =
  /^(units?|unit_of_measure(ment)?|uom|measure|used|free|quota|success(es)?|successful|failed|failures|passed|skipped|count)$|(^|_)(product|sku|article|ingredient|variant|asset|token)(_(id|code|sku))?$/;
const PAGING =
  /^(page|pages|per_page|page_size|limit|offset|count|next|previous|items|data|results|has_more|cursor)$/;

/** What the field belongs to speaks of money: its schema, the object around it, or the path. */
function isBusiness({ owner, operation }: DataField): boolean {
  const names = [wordsOf(owner), ...(operation ? segments(operation.route).map(({ text }) => text) : [])];
  return names.some((name) => words(name).some((word) => BUSINESS.test(word)));
}

/** What is sold or owed has a total; a list has one too. */
const SELLS = /\b(order|invoice|cart|basket|checkout|receipt|payment|bill|quote|purchase|sale|price)s?\b/;

function wordsOf(owner: Schema | undefined): string {
  return owner ? words(`${owner.component ?? ''} ${String(owner.path.at(-1) ?? '')}`).join(' ') : '';
}

/**
 * `currency` beside the amount or around it, in the name (`amount_usd`), in words, or fixed by what is acted on: a
 * refund of a payment is in the currency of the payment.
 */
export function hasCurrency(contract: Contract, field: DataField): boolean {
  const { operation, direction, snake } = field;
  if (IN_NAME.test(snake)) return true;
  if (direction === 'request' && operation && actsOnMoney(operation.route)) return true;
  if (ISO.test(textOf(contract, field))) return true;
  const { info } = contract.root;
  if (speaks(operation?.description) || speaks(isObject(info) ? info['description'] : undefined)) return true;
  return field.around().some((owner) => {
    const { properties, parts } = flatten(contract, owner);
    if (parts.some(({ node }) => speaks(node['description']))) return true;
    // Beside a whole amount with its currency, a bare one is in the same.
    return [...properties].some(([name, { schema }]) => {
      const inner = flatten(contract, schema).properties;
      return CURRENCY.test(words(name).join('_')) || [...inner.keys()].some((key) => CURRENCY.test(key));
    });
  });
}

function actsOnMoney(route: string): boolean {
  const last = segments(route).at(-1);
  if (!last || last.parameter) return last !== undefined;
  return /^(captures?|refunds?|reversals?|reverse|cancel|adjust(ments?)?|confirm)$/i.test(last.text);
}

const ISO =
  /\b(currenc(y|ies)|cents?|pence|dollars?|euros?|USD|CAD|AUD|NZD|SGD|HKD|EUR|GBP|CHF|JPY|CNY|RMB|INR|SEK|NOK|DKK|PLN|BRL|MXN|ZAR|BTC|ETH)\b|[$€£¥]|货币|币种|人民币|美元/;

function speaks(text: JsonValue | undefined): boolean {
  return typeof text === 'string' && ISO.test(text);
}

function namesOf(contract: Surroundings, owner: Schema): string[] {
  return [...flatten(contract, owner).properties.keys()].map((name) => words(name).join('_'));
}
