// CPU time of this machine, of the browser and of this process, to see work by others during a sample.
import { readFileSync } from 'node:fs'

const TICK = 10 // ms a tick (USER_HZ = 100)
export function machineBusyMs() {
  const f = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1).map(Number)
  const [user, nice, sys, , , irq, soft, steal] = f
  return (user + nice + sys + irq + soft + steal) * TICK
}
export const ownMs = () => {
  const u = process.cpuUsage()
  return (u.user + u.system) / 1000
}
export function pssMb(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))[1]) / 1024
  } catch {
    return null
  }
}
export const commandOf = (pid) => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
