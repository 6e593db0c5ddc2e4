import { defineCollection } from 'astro:content';
import { contentLoader } from './documents-loader.ts';

export const collections = {
  documents: defineCollection({ loader: contentLoader('documents') }),
  pages: defineCollection({ loader: contentLoader('pages') }),
};
