/** The one name of the machine that the core's types mention; nothing of a page, nothing of Node. */
interface AbortSignal {
  readonly aborted: boolean
}
