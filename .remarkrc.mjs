// For editors alone: front matter against the schemas. The build has stricter checks and needs none of this.
import remarkFrontmatter from 'remark-frontmatter';
import remarkLintFrontmatterSchema from 'remark-lint-frontmatter-schema';

export default {
  plugins: [
    remarkFrontmatter,
    [
      remarkLintFrontmatterSchema,
      {
        // Where two match, the later one counts.
        schemas: {
          './schemas/page.schema.json': ['./input/**/!(disclaimer).md'],
          './schemas/term.schema.json': ['./input/glossary/!(index).md'],
        },
      },
    ],
  ],
};
