import { workFileSchema } from '@thuoc-do/contract'
import { useState } from 'react'
import { request } from './api.ts'
import { useReasons } from './refusal.ts'

/** A file the server has taken. */
export type UploadedFile = { readonly id: number; readonly name: string }

/** A file of evidence on its way to the server, to where it goes as soon as it is chosen. */
export type EvidenceUpload = {
  /** Name of the file being sent. */
  readonly busy: string | null
  readonly problem: string | null
  readonly setProblem: (problem: string | null) => void
  readonly upload: (file: File) => Promise<void>
}

/** Sends files to an address; each that was taken is handed on. A refusal or a lost connection is said in a sentence. */
export function useEvidenceUpload(url: string, onTaken: (file: UploadedFile) => Promise<void> | void): EvidenceUpload {
  const reasonsOf = useReasons()
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function upload(file: File): Promise<void> {
    setBusy(file.name)
    setProblem(null)
    try {
      const path = `${url}?name=${encodeURIComponent(file.name)}`
      const answer = await request(workFileSchema, path, { method: 'POST', body: file })
      if (answer.ok) await onTaken(answer.value)
      else setProblem(reasonsOf(answer.refusal).join(' '))
    } catch (trouble) {
      setProblem(reasonsOf(trouble).join(' '))
    } finally {
      setBusy(null)
    }
  }
  return { busy, problem, setProblem, upload }
}
