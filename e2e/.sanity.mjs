import { chromium } from '/tmp/peers/node_modules/playwright-core/index.mjs'
import { Server } from '/work/main/e2e/server.ts'
import { makeStickies, COLORS } from '/work/main/bench/canvas/board.ts'
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
const N = Number(process.argv[2] ?? 10000)
const b = makeStickies(N)
const file = { format:'stormlane-board', version:1, name:'Large', locale:'en', phase:'design', elements: b.stickies.map(s=>({id:s.id,kind:COLORS[s.color].kind,text:s.text,x:s.x,y:s.y,width:200,height:200})), connectors: Array.from({length:N/4|0},(_,i)=>({id:'c'+i,kind:'flow',from:'s'+i*4,to:'s'+(i*4+1)})), relations:[] }
writeFileSync('/tmp/large.board.json', JSON.stringify(file))
const server = await Server.start()
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-background-networking'] })
const watch = `window.__lt=[];new PerformanceObserver(l=>{for(const e of l.getEntries())window.__lt.push([Math.round(e.startTime),Math.round(e.duration)])}).observe({type:'longtask',buffered:true});window.__gap=0;(()=>{let p=performance.now();const t=()=>{const n=performance.now();window.__gap=Math.max(window.__gap,n-p);p=n;requestAnimationFrame(t)};requestAnimationFrame(t)})()`
const open = async () => { const c = await browser.newContext({ viewport:{width:1440,height:900} }); const p = await c.newPage(); p.on('pageerror',e=>console.log('ERR',String(e).slice(0,300))); await p.addInitScript(watch); return p }
const a = await open(); let js=0; a.on('response', async r=>{ if(r.request().resourceType()==='script'){const t=await r.body().catch(()=>null); if(t) js+=gzipSync(t,{level:9}).length} })
const step = async (name, p, fn, others=[]) => { await p.evaluate('window.__lt.length=0;window.__gap=0'); for(const o of others) await o.evaluate('window.__lt.length=0;window.__gap=0'); const t=performance.now(); await fn(); await p.waitForTimeout(600); const g=(q)=>q.evaluate('({n:window.__lt.length,longest:Math.max(0,...window.__lt.map(x=>x[1])),gap:Math.round(window.__gap)})'); console.log(name.padEnd(26), Math.round(performance.now()-t-600)+'ms', JSON.stringify(await g(p)), others.length? 'other '+JSON.stringify(await g(others[0])):'') }
try {
await a.goto(server.url)
const t0=Date.now(); const [chooser] = await Promise.all([a.waitForEvent('filechooser'), a.getByRole('button',{name:/open.*file/i}).first().click()])
await chooser.setFiles('/tmp/large.board.json')
await a.waitForSelector('[data-wall][data-zoom]',{timeout:60000}); console.log('wall after', Date.now()-t0)
await a.waitForFunction(()=>document.querySelectorAll('[data-testid=mirror] li').length>0,null,{timeout:60000}); console.log('mirror after', Date.now()-t0, JSON.stringify(await a.evaluate('window.__lt')))
const url=a.url(); const p2=await open(); 
{ const t=Date.now(); await p2.goto(url); await p2.waitForFunction(()=>document.querySelectorAll('[data-testid=mirror] li').length>0,null,{timeout:60000}); console.log('second opens in', Date.now()-t, JSON.stringify(await p2.evaluate('window.__lt'))) }
await a.waitForTimeout(1500)
console.log('js gzip so far (start page + board)', js)
const wheel=async(p,n,dx,dy,ctrl)=>{ if(ctrl) await p.keyboard.down('Control'); for(let i=0;i<n;i++){await p.mouse.wheel(dx,dy);await p.waitForTimeout(16)} if(ctrl) await p.keyboard.up('Control') }
await a.mouse.move(800,450)
await step('pan at fit',a,()=>wheel(a,60,3,1))
await step('zoom in',a,()=>wheel(a,40,0,-8,true))
await step('pan at 100',a,()=>wheel(a,60,12,3))
await step('zoom out',a,()=>wheel(a,40,0,8,true))
await step('fit Shift+1',a,()=>a.keyboard.press('Shift+1'))
await step('select all',a,()=>a.keyboard.press('Control+a'),[p2])
await step('drag all',a,async()=>{await a.mouse.move(800,450);await a.mouse.down();for(let i=0;i<40;i++){await a.mouse.move(800+i*2,450+i);await a.waitForTimeout(16)}await a.mouse.up()},[p2])
await step('undo drag',a,()=>a.keyboard.press('Control+z'),[p2])
await step('nudge all',a,()=>a.keyboard.press('ArrowRight'),[p2])
await step('delete all',a,()=>a.keyboard.press('Delete'),[p2])
await step('undo delete',a,()=>a.keyboard.press('Control+z'),[p2])
await step('redo delete',a,()=>a.keyboard.press('Control+Shift+z'),[p2])
await step('undo again',a,()=>a.keyboard.press('Control+z'),[p2])
await step('click one',a,()=>a.mouse.click(1439,899))
await step('select one',a,()=>a.mouse.click(800,450))
await step('drag one',a,async()=>{await a.mouse.move(800,450);await a.mouse.down();for(let i=0;i<40;i++){await a.mouse.move(800+i*2,450+i);await a.waitForTimeout(16)}await a.mouse.up()},[p2])
await step('type',a,async()=>{await a.mouse.dblclick(900,600);await a.waitForTimeout(200);for(const c of 'stock is counted'){await a.keyboard.type(c);await a.waitForTimeout(80)}await a.keyboard.press('Escape')},[p2])
await step('other types meanwhile pan',a,async()=>{await p2.mouse.dblclick(600,300);const w=wheel(a,80,3,1);for(const c of 'somebody else writes'){await p2.keyboard.type(c);await p2.waitForTimeout(60)}await w;await p2.keyboard.press('Escape')},[p2])
} finally { await browser.close(); await server.stop() }
