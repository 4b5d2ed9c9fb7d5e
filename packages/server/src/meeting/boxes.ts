import { randomUUID } from 'node:crypto'
import { BallotBox, type BallotChoice } from '@thuoc-do/domain'

/**
 * The electronic ballot boxes of this server process, in its memory and nowhere else. A box dies with the process; the
 * `holder` written beside an open ballot says which process has it (docs/adr/0018-secret-ballots.md).
 */
export class BallotBoxes {
  readonly holder: string = randomUUID()
  readonly #boxes = new Map<number, BallotBox>()
  readonly #last = new Map<number, Promise<unknown>>()

  open(ballotId: number, appraisalIds: readonly number[], choices: readonly BallotChoice[]): void {
    this.#boxes.set(ballotId, new BallotBox(appraisalIds, choices))
  }

  /** The box, if this process has it. */
  find(ballotId: number, holder: string | null): BallotBox | undefined {
    return holder === this.holder ? this.#boxes.get(ballotId) : undefined
  }

  drop(ballotId: number): void {
    this.#boxes.delete(ballotId)
  }

  /** Runs acts on one ballot one after the other, so that no closing falls between a vote's record and its slip. */
  async oneAtATime<T>(ballotId: number, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(ballotId) ?? Promise.resolve()
    const mine = before.then(act, act)
    this.#last.set(ballotId, mine)
    try {
      return await mine
    } finally {
      if (this.#last.get(ballotId) === mine) this.#last.delete(ballotId)
    }
  }
}
