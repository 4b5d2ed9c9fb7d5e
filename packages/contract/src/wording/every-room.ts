import { adoptionWording } from './adoption.ts'
import { fileWording, roundWording, skipWording, transitionWording } from './appraisal.ts'
import { catalogueWording } from './catalogue.ts'
import { bodiesWording } from './bodies.ts'
import { classificationWording } from './classification.ts'
import { commandLineWording } from './command-line.ts'
import { delegationWording } from './delegation.ts'
import { dossierWording } from './dossier.ts'
import { importWording } from './import.ts'
import { inputWording } from './input.ts'
import { noticeProblemWording } from './notices.ts'
import { meetingWording } from './meeting.ts'
import { organisationWording } from './organisation.ts'
import { periodScoreWording, unusualWording, workPeriodWording } from './period-score.ts'
import { calendarWording, petitionWording, replacementWording } from './petition.ts'
import { platformWording } from './platform.ts'
import { draftWording, ruleSetWording } from './rule-set.ts'
import { rulebookWording } from './rulebook.ts'
import { simulationWording } from './simulation.ts'
import { statisticsWording } from './statistics.ts'
import { workLineWording } from './work-line.ts'
import { workbookWording } from './workbook.ts'
import { workYearWording } from './work-year.ts'
import { yearFileWording } from './year-file.ts'

/** Every room's sentences; a new room adds its own file and one line here. */
export const wording = {
  ...adoptionWording,
  ...catalogueWording,
  ...bodiesWording,
  ...classificationWording,
  ...commandLineWording,
  ...delegationWording,
  ...dossierWording,
  ...importWording,
  ...inputWording,
  ...noticeProblemWording,
  ...meetingWording,
  ...organisationWording,
  ...periodScoreWording,
  ...petitionWording,
  ...calendarWording,
  ...replacementWording,
  ...platformWording,
  ...draftWording,
  ...ruleSetWording,
  ...rulebookWording,
  ...fileWording,
  ...roundWording,
  ...simulationWording,
  ...skipWording,
  ...statisticsWording,
  ...transitionWording,
  ...unusualWording,
  ...workPeriodWording,
  ...workLineWording,
  ...workbookWording,
  ...workYearWording,
  ...yearFileWording,
}

/** Every code that has a sentence. */
export type WordedCode = keyof typeof wording
