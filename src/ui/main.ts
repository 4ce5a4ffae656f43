/** The page starts here: language and theme, icons, keys, the last scenario on the desk and a first run; the shell draws the rest. */
import '@awesome.me/webawesome/dist/translations/zh-cn.js'
import './app-shell.ts'
import { guardComposition } from './editors/composing.ts'
import { startKeyboard } from './keys/keyboard.ts'
import { bringAhead } from './parts/ahead.ts'
import { startAppearance } from './parts/appearance.ts'
import { registerIcons } from './parts/icon.ts'
import { onCleared } from '../storage/shelf.ts'
import { saveFile } from './state/actions.ts'
import { keepCurves } from './state/card-curves.ts'
import { onNudge, startKeeper } from './state/keeper.ts'
import { fail } from './state/notices.ts'
import { fetchSample } from './state/sample.ts'
import { results, startSession } from './state/session.ts'
import { layOutFirst, showSample } from './state/start.ts'

// what nobody waits for must not fail unheard: a part that an update has taken away, a door of the browser that is closed
addEventListener('unhandledrejection', ({ reason }) => fail(reason))

startAppearance()
registerIcons()
guardComposition()
startKeyboard()
startSession()
startKeeper()
keepCurves()
onNudge(saveFile)
onCleared(() => location.reload())

// the history comes when there is something to note
const waiting = results.subscribe(() => {
  const { status, sample } = results.get()
  if (sample || (status !== 'done' && status !== 'cancelled')) return
  waiting()
  void import('./state/history.ts').then(({ startHistory }) => startHistory(), () => undefined)
})

// the shell is drawn by now; whichever comes first, picture or run, does not wait for the other
const sample = fetchSample()
void layOutFirst().then(() => showSample(sample)).finally(bringAhead)
