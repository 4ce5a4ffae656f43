/** The commands, their options and their help. */
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { setLanguage, type Language } from '../i18n/translate.ts'
import { engineVersion } from '../model/version.ts'
import { scenarioSchemaText } from '../scenario/schema-json.ts'
import { check } from './commands/check.ts'
import { run, type RunOptions } from './commands/run.ts'
import { exit, type Machine } from './machine.ts'
import { callErrorText, cliText, titleText, type CliWord } from './words.ts'

/** The language asked for, or the environment's; undefined for one that does not exist. */
function wantedLanguage(args: readonly string[], env: Machine['env']): { lang: Language; unknown?: string } {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = at < 0 ? undefined : args[at] === '--lang' ? args[at + 1] : args[at].slice('--lang='.length)
  if (asked !== undefined) return /^zh\b/i.test(asked) ? { lang: 'zh-CN' } : { lang: 'en', ...(!/^en\b/i.test(asked) && { unknown: asked }) }
  return { lang: /^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh-CN' : 'en' }
}

/**
 * Runs the command line on its arguments (without program names).
 * @returns the exit code of `exit`
 */
export async function shapan(args: readonly string[], machine: Machine): Promise<number> {
  const { lang, unknown } = wantedLanguage(args, machine.env)
  const text = (word: CliWord) => cliText(lang, word)
  if (unknown !== undefined) {
    machine.err(`${text('unknownLanguage').replace('{lang}', unknown)}\n`)
    return exit.usage
  }
  setLanguage(lang)
  let code: number = exit.done
  const program = new Command('shapan')
    .description(text('program'))
    .version(`shapan ${version} (engine ${engineVersion})`, '--version', text('version'))
    .option('--lang <lang>', text('lang'))
    .helpOption('-h, --help', text('help'))
    .helpCommand(false)
    .addHelpText('after', text('codes'))
    .exitOverride()
    .configureOutput({ writeOut: machine.out, writeErr: machine.err, outputError: (message, write) => write(callErrorText(lang, message)) })
    .configureHelp({ styleTitle: (title) => titleText(lang, title) })
  const command = (name: string, word: CliWord) =>
    program.command(name).description(text(word)).option('--lang <lang>', text('lang')).helpOption('-h, --help', text('help'))

  command('run <file>', 'run')
    .option('--futures <n>', text('futures'))
    .option('--strategy <letters>', text('strategy'))
    .option('--seed <seed>', text('seed'))
    .option('--format <format>', text('format'), 'table')
    .option('--out <file>', text('out'))
    .action(async (file: string, options: RunOptions) => { code = await run(file, options, machine, lang) })
  command('check <files...>', 'check').action(async (files: string[]) => { code = await check(files, machine, lang) })
  command('schema', 'schema').action(() => machine.out(scenarioSchemaText()))

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? exit.done : exit.usage
  }
  return code
}
