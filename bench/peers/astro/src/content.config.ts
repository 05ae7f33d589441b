import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({
  title: z.string(),
  description: z.string(),
  author: z.string(),
  published: z.coerce.date(),
  updated: z.coerce.date().optional(),
  section: z.string(),
  tags: z.array(z.string()),
  image: z.object({ src: z.string(), alt: z.string(), caption: z.string() }).optional(),
});

export const collections = {
  articles: defineCollection({
    loader: glob({ base: process.env.PEER_CONTENT ?? 'content', pattern: '**/*.md' }),
    schema,
  }),
};
