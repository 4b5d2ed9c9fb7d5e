/**
 * How the server is run, beyond PostgreSQL's defaults. Nothing here trades a promise for speed: fsync, full_page_writes
 * and synchronous_commit stay on.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: "''", // a socket's path is limited to 107 bytes and cannot hold every folder name
  max_connections: '100',
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  // parallel queries take their memory from here first: /dev/shm has only 64 MB in many containers
  min_dynamic_shared_memory: '64MB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1', // solid-state disks
  jit: 'off', // compiling costs more than it saves on queries of a few milliseconds
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** The settings as pg_ctl's `-o` wants them. */
export function settingsFor(port: number): string {
  return Object.entries({ ...SETTINGS, port: String(port) })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}
