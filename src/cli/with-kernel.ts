import { readConfig } from '#server/config.ts'
import { type OpenKernel, openKernel } from '#server/open-kernel.ts'
import { fail } from './fail.ts'

/** Runs a command over the office's kernel and closes it; a refusal or a failure ends the process with its sentence. */
export async function withKernel<T>(run: (kernel: OpenKernel) => Promise<T>): Promise<T> {
  try {
    const kernel = await openKernel(readConfig())
    try {
      return await run(kernel)
    } finally {
      await kernel.close()
    }
  } catch (error) {
    return fail(error)
  }
}
