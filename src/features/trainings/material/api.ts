export { orderMaterial, removeMaterial, saveMaterial } from './commands.ts'
export { importMaterial } from './files/commands.ts'
export { materialFile, previewMaterial } from './files/queries.ts'
export { material } from './queries.ts'
