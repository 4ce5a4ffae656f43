/** The browser's worker: opens the door to the page. */
import { expose } from 'comlink'
import { door } from './door.ts'

expose(door)
