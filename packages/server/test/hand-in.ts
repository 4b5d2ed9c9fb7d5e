import type pg from 'pg'

/** Lets the level above see every dossier there is, for tests about something else than handing in. */
export async function handEverythingIn(owner: pg.Pool): Promise<void> {
  await owner.query(`update dossier set handed_in_at = now() where handed_in_at is null`)
}
