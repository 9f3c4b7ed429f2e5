import type { CommandDefinition } from '../command.ts'
import { backtestCommand } from './backtest.ts'
import { calibrateCommand } from './calibrate.ts'
import { campaignCommand } from './campaign.ts'
import { columnsCommand } from './columns.ts'
import { compareCommand } from './compare.ts'
import { completeCommand, completionCommand } from './completion.ts'
import { doctorCommand } from './doctor.ts'
import { estimateCommand } from './estimate.ts'
import { explainCommand } from './explain.ts'
import { formatsCommand } from './formats.ts'
import { historyCommand } from './history.ts'
import { inspectCommand } from './inspect.ts'
import { manCommand } from './man.ts'
import { modelsCommand } from './models.ts'
import { priorsCommand } from './priors.ts'
import { reportCommand } from './report.ts'
import { schemaCommand } from './schema.ts'
import { validateCommand } from './validate.ts'
import { whoCommand } from './who.ts'

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDefinition[] = [
  estimateCommand,
  inspectCommand,
  validateCommand,
  columnsCommand,
  explainCommand,
  calibrateCommand,
  campaignCommand,
  compareCommand,
  historyCommand,
  reportCommand,
  backtestCommand,
  modelsCommand,
  formatsCommand,
  priorsCommand,
  schemaCommand,
  whoCommand,
  doctorCommand,
  completionCommand,
  completeCommand,
  manCommand,
]
