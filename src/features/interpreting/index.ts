export { InterpretingModule } from './interpreting.module.js';
export { RequestLife } from './requests/request-life.js';
