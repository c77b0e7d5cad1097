import { useReply } from '../ask.ts'
import { reception } from '../clients.ts'

/** The office whose system this is. Read once: its name does not change while a page is open. */
export function useOffice() {
  return useReply(reception, 'GET /api/public/office', {}, { staleTime: Number.POSITIVE_INFINITY }).data
}
