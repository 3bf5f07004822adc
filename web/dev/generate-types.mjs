// Writes src/api/generated/<service>.ts from the OpenAPI documents of running services (npm run types).
// HEMICYCLE_URL says where they run.
import { mkdir, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const base = process.env.HEMICYCLE_URL ?? 'http://127.0.0.1:8000';
const folder = new URL('../src/api/generated/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const service of ['registration', 'voting', 'elections', 'notifications']) {
  const types = await openapiTS(new URL(`/api/${service}/openapi.json`, base));
  await writeFile(new URL(`${service}.ts`, folder), astToString(types));
  console.log(`src/api/generated/${service}.ts`);
}
