/** The page starts here: language and theme, icons, the sample on the desk and a first run; the shell draws the rest. */
import '@awesome.me/webawesome/dist/translations/zh-cn.js'
import './app-shell.ts'
import { startAppearance } from './parts/appearance.ts'
import { registerIcons } from './parts/icon.ts'
import { loadScenario, sampleId } from './state/actions.ts'
import { desk, startSession } from './state/session.ts'

startAppearance()
registerIcons()
startSession()
void loadScenario(sampleId).then((scenario) => { if (!desk.get().scenario) desk.open(scenario) })
