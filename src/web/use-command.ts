import { useRef } from 'react'
import { isRefusal } from '#kernel/refusal.ts'
import { newCommandKey } from './ask.ts'

/**
 * Runs a command under a key. While nobody knows whether it arrived (the network, a fault of the server) the key stays, so
 * that trying again cannot do it twice; once the server has said yes or no, the next attempt has a key of its own.
 *
 *     const command = useCommand()
 *     await command(key => desk('POST /api/matters', { body: { key, kind, input } }))
 */
export function useCommand(): <Reply>(run: (key: string) => Promise<Reply>) => Promise<Reply> {
  const key = useRef(newCommandKey())
  return async run => {
    try {
      const reply = await run(key.current)
      key.current = newCommandKey()
      return reply
    } catch (error) {
      if (isRefusal(error) && error.status >= 400 && error.status < 500) key.current = newCommandKey()
      throw error
    }
  }
}
