/**
 * Lets the clock of a process or of a page go on from another moment, so that a year that is not over can be. Run by
 * itself, before the code of a server, it takes the distance from the environment.
 * @param ahead milliseconds before (negative) or after the true time
 */
export function moveClock(ahead: number): void {
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, made) => Reflect.construct(real, given.length === 0 ? [real.now() + ahead] : given, made),
    get: (real, key) => (key === 'now' ? () => real.now() + ahead : Reflect.get(real, key)),
  })
}

const asked = process.env['THUOC_DO_TEST_CLOCK_AHEAD']
if (asked !== undefined) moveClock(Number(asked))
