/**
 * Whether a short text that is kept in clear holds what points at a person. Such a text is refused, never stored.
 *
 * A reference of an authority is kept in clear so that it can be found; a personnummer, an address or a number to call is not one.
 */

/** Ten or twelve digits whose first six are a date; a samordningsnummer adds 60 to the day. */
const numbers = /(?<!\d)(?:\d{2})?\d{2}(\d{2})(\d{2})[-+ ]?\d{4}(?!\d)/g
const email = /[^\s@]+@[^\s@]+\.[^\s@]+/
const telephone = /(?<!\d)(?:\+46|0)\s?7\d(?:[\s-]?\d){7}(?!\d)/

const isDate = (month: number, day: number): boolean => {
  const inMonth = day > 60 ? day - 60 : day
  return month >= 1 && month <= 12 && inMonth >= 1 && inMonth <= 31
}

/**
 * Whether a text holds a personnummer or samordningsnummer, an e-mail address or a mobile number.
 *
 * @example
 * pointsAtPerson("5000-K123456-26") // false: a case number of the police
 */
export const pointsAtPerson = (text: string): boolean =>
  email.test(text) ||
  telephone.test(text) ||
  [...text.matchAll(numbers)].some(([, month, day]) => isDate(Number(month), Number(day)))
