/** A value that can be watched, and the Lit controller that redraws an element when it changes. */
import type { ReactiveControllerHost } from 'lit'

export type Store<S> = {
  readonly get: () => S
  readonly set: (next: S) => void
  /** Calls back after every change; returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void
}

/** A store that holds `first` until something else is set. */
export function createStore<S>(first: S): Store<S> {
  let state = first
  const watchers = new Set<() => void>()
  return {
    get: () => state,
    set: (next) => {
      if (Object.is(next, state)) return
      state = next
      for (const watcher of Array.from(watchers)) watcher()
    },
    subscribe: (changed) => {
      watchers.add(changed)
      return () => void watchers.delete(changed)
    },
  }
}

/** Redraws `host` whenever one of the stores changes, while it stands in the page. */
export function watch(host: ReactiveControllerHost, ...stores: readonly Pick<Store<unknown>, 'subscribe'>[]): void {
  let stops: (() => void)[] = []
  host.addController({
    hostConnected: () => {
      stops = stores.map((store) => store.subscribe(() => host.requestUpdate()))
      host.requestUpdate()
    },
    hostDisconnected: () => {
      for (const stop of stops) stop()
      stops = []
    },
  })
}
