declare module 'express4' {
  import express from 'express'
  // biome-ignore lint/style/noDefaultExport: this package has one
  export default express
}
declare module 'koa2' {
  import Koa from 'koa'
  // biome-ignore lint/style/noDefaultExport: this package has one
  export default Koa
}
