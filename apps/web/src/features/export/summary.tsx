import { useSay } from '../../ui/language.tsx'
import type { Summary } from './messages.ts'
import { exportWords } from './words.ts'

const counted = ['contexts', 'aggregates', 'commands', 'events', 'policies'] as const

/** More than this many sentences are better read in the file. */
const MOST_FINDINGS = 50

/** What the export holds, and what could not be read for sure, in words. */
export const SummaryLine = ({ summary }: { summary: Summary }) => {
  const say = useSay()
  // The same sentence about several places says no more than once.
  const findings = [...new Map(summary.findings.map((finding) => [finding.message, finding])).values()]
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
            {findings.slice(0, MOST_FINDINGS).map(({ severity, message }) => (
              <li key={message} className={`finding-${severity}`}>
                {message}
              </li>
            ))}
            {findings.length > MOST_FINDINGS && (
              <li>{say(exportWords.moreFindings, { count: findings.length - MOST_FINDINGS })}</li>
            )}
          </ul>
        </details>
      )}
    </div>
  )
}
