/** The page starts here: language and theme, icons, the sample on the desk and a first run; the shell draws the rest. */
import '@awesome.me/webawesome/dist/translations/zh-cn.js'
import './app-shell.ts'
import { startAppearance } from './parts/appearance.ts'
import { registerIcons } from './parts/icon.ts'
import { loadScenario, sampleId } from './state/actions.ts'
import { fetchSample, readSample } from './state/sample.ts'
import { desk, results, startSession } from './state/session.ts'

startAppearance()
registerIcons()
startSession()

// the shell is drawn by now; whichever comes first, picture or run, does not wait for the other
const sample = fetchSample()
void loadScenario(sampleId).then(async (scenario) => {
  if (!desk.get().scenario) desk.open(scenario)
  const bytes = await sample
  const finished = bytes && desk.get().opened === scenario ? readSample(bytes, scenario) : undefined
  if (finished) results.seed(finished, true)
})
