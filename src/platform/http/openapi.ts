import { z } from 'zod'
import type { Features } from './procedures.ts'

const answers: Record<string, string> = {
  400: 'The input is at fault; `issues` names the fields.',
  401: 'Signed out, or no longer here.',
  404: 'There is no such thing, or none one may know of.',
  409: 'The state of things says no; `reason` says why.',
  413: 'Too large.',
  429: 'Too many tries; `Retry-After` says how long to wait.',
  503: 'The database is away for a moment.',
}

/** OpenAPI 3.1 of every procedure, from the schemas that check it. */
export function openApi(features: Features, baseUrl: string) {
  const paths = Object.entries(features).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([name, procedure]) => [
      `/api/${feature}.${name}`,
      {
        post: {
          operationId: `${feature}.${name}`,
          tags: [feature],
          'x-kind': procedure.kind,
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schema(procedure.input, 'input') } },
          },
          responses: {
            200: {
              description: 'Done.',
              content: { 'application/json': { schema: schema(procedure.output, 'output') } },
            },
            ...Object.fromEntries(Object.entries(answers).map(([status, description]) => [status, { description }])),
          },
        },
      },
    ]),
  )
  return {
    openapi: '3.1.0',
    info: { title: 'Banso', version: '0.1.0' },
    servers: [{ url: baseUrl }],
    paths: Object.fromEntries(paths),
  }
}

const schema = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, unrepresentable: 'any' })
