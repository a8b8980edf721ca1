import { readdirSync } from "node:fs";
import { checkFile } from "./src/cli/checkFile";
const dir="/work/tmp/batch/";
const files=readdirSync(dir).filter(f=>f.endsWith(".xlsx")).slice(0,120);
const task=(file:string)=>({file:dir+file,pack:null,catalogues:[],format:"summary" as const,verbose:false,against:null} as any);
(async()=>{
 for(const f of files.slice(0,20)) await checkFile(task(f));
 const u=process.cpuUsage();
 for(const f of files) await checkFile(task(f));
 const d=process.cpuUsage(u); console.log("ms/file",(d.user+d.system)/1000/files.length);
})();
