export { InterpretingModule } from './interpreting.module.js';
