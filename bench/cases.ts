import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from './tool.ts';

export interface Case {
  readonly name: string;
  /** Whether the search is built too; `kept`: where the tool keeps it up to date. */
  readonly search: boolean | 'kept';
  /** Changes something. Returns how to undo it. */
  readonly prepare: (tool: Tool, contentDir: string) => () => void;
}

const NOTHING = () => {};

/** In this order: each begins with what the one before it has left. */
export const CASES: readonly Case[] = [
  { name: 'from nothing, without search', search: false, prepare: forget },
  { name: 'from nothing', search: true, prepare: forget },
  { name: 'nothing changed', search: 'kept', prepare: () => NOTHING },
  { name: 'one article added', search: 'kept', prepare: (_, contentDir) => addArticle(contentDir) },
  {
    name: 'one old article edited',
    search: 'kept',
    prepare: (_, contentDir) =>
      editFile(findOldArticle(contentDir), (text) => `${text}\nSatu kalimat lagi.\n`),
  },
  {
    name: 'one template edited',
    search: 'kept',
    prepare: ({ template }) => editFile(template, addToArticle),
  },
];

function forget(tool: Tool): () => void {
  tool.clean();
  return NOTHING;
}

const ADDED = `---
title: Kapal terakhir
description: Kapal itu berangkat pagi tadi.
published: 2023-12-01T08:00:00+07:00
author: Sari Lantera
section: Pelabuhan
tags: [Kapal]
---
Kapal itu berangkat pagi tadi.
`;

function addArticle(contentDir: string): () => void {
  const [year = ''] = listFolders(contentDir).slice(-1);
  const file = join(contentDir, year, 'kapal-terakhir.md');
  writeFileSync(file, ADDED);
  return () => rmSync(file);
}

function editFile(file: string, edit: (text: string) => string): () => void {
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, edit(before));
  return () => writeFileSync(file, before);
}

const END = '</article>';

function addToArticle(template: string): string {
  if (!template.includes(END)) throw new Error(`The template has no ${END}.`);
  return template.replace(END, `<i hidden>edited</i>${END}`);
}

/** An article from about the third year. */
function findOldArticle(contentDir: string): string {
  const folders = listFolders(contentDir);
  const dir = join(contentDir, folders[Math.min(2, folders.length - 1)] ?? '');
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  const file = files.find((name) => name.endsWith('.md'));
  if (file === undefined) throw new Error(`There is no article in ${dir}.`);
  return join(dir, file);
}

function listFolders(dir: string): string[] {
  const entries = readdirSync(dir, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
}
