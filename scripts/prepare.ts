import { tmpdir } from 'node:os'
import { binariesFor } from '#/platform/postgres/binaries.ts'
import { told } from '#/platform/start-problem.ts'

/** Makes the names under which PostgreSQL finds its libraries, and sees whether it runs here. */
await told(async () => void binariesFor(undefined, tmpdir(), (line) => console.log(line)))
