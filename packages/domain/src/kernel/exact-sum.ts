import { add, exact, multiply, ZERO, type Exact } from './exact.ts'

/**
 * Adds up many products exactly without a new object and a reduction for each. While the parts stay small integers over
 * one denominator, it is a plain integer sum; anything else goes through {@link add}. The total is the same either way.
 */
export class ExactSum {
  #numerator = 0
  #denominator = 1
  #rest: Exact = ZERO

  /** Adds a × b. */
  addProduct(a: Exact, b: Exact): void {
    if (
      typeof a.numerator === 'number' &&
      typeof a.denominator === 'number' &&
      typeof b.numerator === 'number' &&
      typeof b.denominator === 'number' &&
      this.#addSmall(a.numerator * b.numerator, a.denominator * b.denominator)
    )
      return
    this.#rest = add(this.#rest, multiply(a, b))
  }

  /** The sum so far, in lowest terms. */
  total(): Exact {
    const small = exact(this.#numerator, this.#denominator)
    return this.#rest === ZERO ? small : add(small, this.#rest)
  }

  /** Whether the quotient could be taken up as an integer; false leaves the sum untouched. */
  #addSmall(numerator: number, denominator: number): boolean {
    if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return false
    const widen = denominator > this.#denominator ? denominator / this.#denominator : 1
    const scale = denominator > this.#denominator ? 1 : this.#denominator / denominator
    if (!Number.isInteger(widen) || !Number.isInteger(scale)) return false
    const before = this.#numerator * widen
    const added = numerator * scale
    const sum = before + added
    if (!Number.isSafeInteger(before) || !Number.isSafeInteger(added) || !Number.isSafeInteger(sum)) return false
    this.#numerator = sum
    this.#denominator *= widen
    return true
  }
}
