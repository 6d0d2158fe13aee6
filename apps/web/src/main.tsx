import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-kr/wght.css'
import { createRoot } from 'react-dom/client'
import { App } from './shell/app.tsx'
import './styles/tokens.css'
import './styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('the page has no element with the id "root"')
createRoot(root).render(<App />)
