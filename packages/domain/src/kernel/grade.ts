/** A grade of one criterion in instruments without points: xuất sắc, tốt, trung bình, kém; best first. */
export type Grade = 'excellent' | 'good' | 'average' | 'poor'

/** Every grade, best first. */
export const GRADES: readonly Grade[] = ['excellent', 'good', 'average', 'poor']

/** Negative when `a` is the lower grade, positive when it is the higher one, 0 when they are the same. */
export function compareGrades(a: Grade, b: Grade): number {
  return GRADES.indexOf(b) - GRADES.indexOf(a)
}

/** Whether a text is a grade. */
export function isGrade(text: string): text is Grade {
  return (GRADES as readonly string[]).includes(text)
}
