import { published } from '../../tsup.config.ts'

export default published
