import type { RuleSet } from '../../document/document.ts'
import type { Report } from '../rule-set-problems.ts'
import { checkAudience, formsOf } from './bound-subjects.ts'
import { checkCodes, placedCodes } from './codes.ts'
import { checkCondition } from './conditions.ts'
import { alwaysHolds } from './contradiction.ts'

/** Cases that settle the outcome, and caps: each can happen, does not happen always, and changes something. */
export function checkCases(document: RuleSet, report: Report): void {
  const forms = formsOf(document)
  for (const name of ['disqualifiers', 'notRated', 'caps'] as const) {
    checkCodes(placedCodes(document[name], name), report)
    document[name].forEach(({ audience, when }, at) => {
      const path = `${name}[${at}]`
      let sound = true
      checkAudience(audience, forms, `${path}.audience`, report)
      checkCondition(document, when, `${path}.when`, (code, place, params) => {
        sound = false
        report(code, place, params)
      })
      if (sound && alwaysHolds(when)) report('set-condition-always-holds', `${path}.when`)
    })
  }
  document.caps.forEach(({ atMost }, at) => {
    if (atMost === 'outstanding') report('set-cap-does-nothing', `caps[${at}].atMost`)
  })
}
