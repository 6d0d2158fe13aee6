import { useSay } from '../../ui/language.tsx'
import type { Summary } from './messages.ts'
import { exportWords } from './words.ts'

const counted = ['contexts', 'aggregates', 'commands', 'events', 'policies'] as const

/** Further names of one finding are better read in the file. */
const MOST_NAMES = 8

/** What the export holds, and what could not be read for sure, in words. */
export const SummaryLine = ({ summary }: { summary: Summary }) => {
  const say = useSay()
  const { findings } = summary
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length
  const [errors, warnings] = [of('error'), of('warning')]
  const infos = findings.length - errors - warnings
  const parts = [
    errors > 0 ? say(exportWords.errors, { count: errors }) : '',
    warnings > 0 ? say(exportWords.warnings, { count: warnings }) : '',
    infos > 0 ? say(exportWords.infos, { count: infos }) : '',
  ].filter((part) => part !== '')
  return (
    <div className="summary">
      <p className="summary-counts">
        {counted.map((name) => (
          <span key={name}>{say(exportWords[name], { count: summary[name] })}</span>
        ))}
      </p>
      {findings.length === 0 ? (
        <p className="summary-clean">{say(exportWords.clean)}</p>
      ) : (
        <details>
          <summary>
            {say(exportWords.findings)} · {parts.join(' · ')}
          </summary>
          <ul>
            {findings.map(({ severity, words, names }) => (
              <li key={`${severity} ${words.en}`} className={`finding-${severity}`}>
                {say(words)}
                {names.length > 0 && (
                  <span className="finding-names">
                    {' '}
                    {names.slice(0, MOST_NAMES).join(', ')}
                    {names.length > MOST_NAMES &&
                      ` ${say(exportWords.moreNames, { count: names.length - MOST_NAMES })}`}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
