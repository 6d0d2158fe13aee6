import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-kr/wght.css'
import { createRoot } from 'react-dom/client'
import { benchPage } from './bench-page.ts'
import { BenchWall } from './bench-wall.tsx'
import { openWorkspace } from './workspace.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import '../shell/shell.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element with the id "root"')
const workspace = openWorkspace()
createRoot(root).render(<BenchWall workspace={workspace} />)
window.__bench = benchPage(workspace)
