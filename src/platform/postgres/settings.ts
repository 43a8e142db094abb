import type { Address } from './address.ts'
import type { Place } from './place.ts'

/**
 * Modest in memory, strict about durability. The server's log says what happens to the server and never repeats a
 * statement or a value: those may be somebody's words.
 */
const ALWAYS = {
  shared_buffers: '64MB',
  max_connections: '60',
  effective_cache_size: '512MB',
  maintenance_work_mem: '64MB',
  work_mem: '8MB',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
  wal_compression: 'on',
  io_workers: '2',
  autovacuum_max_workers: '2',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  cluster_name: 'banso',
  log_destination: 'stderr',
  log_line_prefix: '',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
} satisfies Record<string, string>

/** The server's whole command line; given at every start, so that an upgrade of Banso changes what it should. */
export function commandLine(place: Place, address: Address, extra: Record<string, string>): string[] {
  const where: Record<string, string> =
    address.password === undefined
      ? { listen_addresses: '', unix_socket_directories: address.host, unix_socket_permissions: '0700' }
      : { listen_addresses: address.host }
  const all = { ...ALWAYS, ...where, port: String(address.port), ...extra }
  return ['-D', place.database, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}
