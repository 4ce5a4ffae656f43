/** What is known of the link that the scenario on the desk came by. */
import { createStore } from './store.ts'

/** The document that stood on the desk before the link, and whether the library has changed since it was made. */
export const linked = createStore<{ readonly yours: string | undefined; readonly baseChanged: boolean }>({ yours: undefined, baseChanged: false })
