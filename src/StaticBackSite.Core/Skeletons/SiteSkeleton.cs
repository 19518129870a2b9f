using System.Collections.Immutable;
using System.Text;
using StaticBackSite.Routing;
using StaticBackSite.Sources;

namespace StaticBackSite.Skeletons;

/// <summary>A site to begin with: three pages that show what pages can do, its settings with remarks, and what two hosts need to build it.</summary>
internal static class SiteSkeleton
{
    private const string Settings =
        """
        # What the site is called, where it will be published, and the language of its pages. These three lines must be here.
        name: {name}
        url: https://example.org
        locale: en

        # One sentence for search engines.
        description: The documentation of {name}.

        # The menu: pages, and sections with pages of their own. Paths begin at this folder.
        navigation:
          - index.md
          - section: Guide
            items:
              - guide/install.md
              - guide/write.md

        # More settings, each with what it is when the line is not here:
        # repository: https://github.com/you/yours   # shows “edit this page”
        # sidebar: false                             # pages without a menu at their side
        # frontMatter: strict                        # every page must give a title and a description
        # headingIds: classic                        # ids of headings with single hyphens, not those of GitHub
        # exclude: [drafts/, "**/*.tmp.md"]          # files that take no part in the site
        # pictureHosts: [img.shields.io]             # hosts whose pictures pages may show
        # levels:                                    # what a finding is for this site
        #   - { codes: [SB2001], level: warning, in: [archive/] }

        """;

    private const string Home =
        """
        # {name}

        This is the first page of your site. Its title is its first heading, and search engines show its first paragraph.

        - [Install it](guide/install.md)
        - [Write the next page](guide/write.md)

        """;

    private const string Install =
        """
        # Install it

        Say here what a reader needs before the first step, and how long it takes.

        1. Do the first thing.
        2. Do the next:

           ```sh
           echo "Hello"
           ```

        ::: tip
        A box sets a hint apart. There are `note`, `tip`, `caution` and `avoid`.
        :::

        Then [write the next page](write.md).

        """;

    private const string Write =
        """
        ---
        title: Write the next page
        description: How pages are written, linked and checked.
        ---

        The lines above this text are front matter. A page needs none, and here it gives a description of its own.

        Links lead to files, as in [the first page](../index.md), and to parts of a page, as in [tables](#tables). A link that leads
        nowhere stops the build, which says at which line, and what was probably meant.

        ## Tables

        | Command | What it does |
        |---|---|
        | `staticback preview --open` | shows the site and follows your typing |
        | `staticback build` | checks everything and publishes to `output` |

        """;

    private const string Workflow =
        """
        # Builds the site with every push, and publishes it on GitHub Pages from the main branch.
        # Choose “GitHub Actions” under Settings, Pages, Source.
        name: Site

        on:
          push:
            branches: [main]
          pull_request:

        permissions:
          contents: read

        jobs:
          build:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: actions/setup-dotnet@v4
                with:
                  dotnet-version: 10.0.x
              - uses: actions/setup-node@v4
                with:
                  node-version: 22
              - run: dotnet tool install --global staticback
              - run: staticback build --format github
              - uses: actions/upload-pages-artifact@v3
                with:
                  path: output

          publish:
            if: github.ref == 'refs/heads/main'
            needs: build
            runs-on: ubuntu-latest
            permissions:
              pages: write
              id-token: write
            environment:
              name: github-pages
            steps:
              - uses: actions/deploy-pages@v4

        """;

    private const string Netlify =
        """
        # Netlify builds the site with the command that you use, and publishes what it makes. Its image brings no .NET 10, which is fetched first.
        [build]
          command = "curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 && export DOTNET_ROOT=$HOME/.dotnet PATH=$HOME/.dotnet:$HOME/.dotnet/tools:$PATH && dotnet tool install --global staticback && staticback build"
          publish = "output"

        # A preview of a change has an address of its own, and search engines are asked to stay away from it.
        [context.deploy-preview]
          command = "curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0 && export DOTNET_ROOT=$HOME/.dotnet PATH=$HOME/.dotnet:$HOME/.dotnet/tools:$PATH && dotnet tool install --global staticback && staticback build --url $DEPLOY_PRIME_URL --no-index"

        """;

    /// <summary>The files, from the folder of the project; the pages are in <c>input</c>.</summary>
    /// <param name="name">What the site is called: any text of one line.</param>
    public static ImmutableArray<SourceFile> Files(string name) =>
    [
        File("input/site.yml", Settings.Replace("name: {name}", $"name: {Quoted(name)}", StringComparison.Ordinal).Replace("description: The documentation of {name}.", $"description: {Quoted($"The documentation of {name}.")}", StringComparison.Ordinal)),
        File("input/index.md", Home.Replace("{name}", Escaped(name), StringComparison.Ordinal)),
        File("input/guide/install.md", Install),
        File("input/guide/write.md", Write),
        File(".github/workflows/site.yml", Workflow),
        File("netlify.toml", Netlify),
        File(".gitignore", "/output/\n"),
    ];

    /// <summary>A folder's name as a title: <c>my-docs</c> is “My docs”.</summary>
    public static string NameOf(string folder)
    {
        var words = folder.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "My site" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static SourceFile File(string path, string text) => new(new SourcePath(path), Encoding.UTF8.GetBytes(text));

    /// <summary>As YAML, which the double quotation marks of JSON are too.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Escaped(string text) => string.Concat(text.Select(c => c is < 'A' or (> 'Z' and < 'a') or (> 'z' and <= '~') && !char.IsDigit(c) && c != ' ' ? "\\" + c : c.ToString()));
}
