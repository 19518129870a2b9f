using System.Collections.Frozen;
using System.Collections.Immutable;

namespace StaticBackSite.Content.Syntax.Code;

/// <summary>What a piece of code is, as colours tell it.</summary>
internal enum TokenKind
{
    Text,
    Comment,
    Quoted,
    Number,
    Keyword,
    Type,
    Function,

    /// <summary>A key, an attribute, an option.</summary>
    Name,
    Variable,
    Added,
    Removed,
}

/// <summary>How the text of a language is read.</summary>
internal enum CodeShape
{
    /// <summary>Words, strings and comments, as in most languages of programming.</summary>
    Words,

    /// <summary>Commands with arguments.</summary>
    Shell,

    /// <summary>Prompts with commands, and what those print.</summary>
    Console,

    /// <summary>A key and a value on each line.</summary>
    Keys,

    /// <summary>Elements with attributes.</summary>
    Markup,

    /// <summary>Selectors and properties.</summary>
    Styles,

    /// <summary>Lines that were added or removed.</summary>
    Diff,

    Markdown,
}

/// <summary>What tells the words of a language apart: all that <see cref="Highlighter"/> knows of it.</summary>
/// <param name="Names">What authors write after the fence.</param>
internal sealed record CodeLanguage(CodeShape Shape, string Names)
{
    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;

    public ImmutableArray<string> LineComments { get; init; } = [];

    public ImmutableArray<(string Open, string Close)> BlockComments { get; init; } = [];

    /// <summary>Characters that open and close a string of one line.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>What opens and closes a string of several lines; the longest first.</summary>
    public ImmutableArray<string> LongQuotes { get; init; } = [];

    public FrozenSet<string> Keywords { get; init; } = None;

    /// <summary>Whether keywords may be written in capitals too.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>What a variable begins with.</summary>
    public string Sigils { get; init; } = "";

    /// <summary>What a word with a meaning for the compiler begins with: <c>@Override</c>, <c>#include</c>.</summary>
    public string Marks { get; init; } = "";

    /// <summary>What stands between a key and its value.</summary>
    public string Separators { get; init; } = "";

    /// <summary>Whether a string before a colon is a key.</summary>
    public bool HasQuotedKeys { get; init; }

    /// <summary>Whether a single quotation mark may also stand alone, as in Rust’s lifetimes.</summary>
    public bool HasLifetimes { get; init; }

    public static FrozenSet<string> Words(string words) => words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

/// <summary>The languages that are highlighted.</summary>
internal static class CodeLanguages
{
    private const string CWords = "break case const continue default do else enum extern for goto if inline register return sizeof static struct switch typedef union volatile while int char short long float double void unsigned signed bool auto";
    private const string ScriptWords =
        """
        async await break case catch class const continue debugger default delete do else export extends finally for from function get if import in instanceof
        let new of return set static super switch this throw try typeof var void while with yield
        """;

    private static readonly ImmutableArray<(string, string)> SlashStar = [("/*", "*/")];

    private static readonly ImmutableArray<CodeLanguage> All =
    [
        Slashes("csharp cs c#",
            """
            abstract as async await base break case catch checked class const continue default delegate do else enum event explicit extern finally fixed for foreach
            get goto if implicit in init interface internal is lock namespace new operator out override params partial private protected public readonly record ref
            required return sealed set sizeof static struct switch this throw try typeof unchecked unsafe using var virtual volatile when where while with yield
            bool byte char decimal double dynamic float int long nint object sbyte short string uint ulong ushort void
            """) with { LongQuotes = ["\"\"\""], Marks = "#" },
        Slashes("java", "abstract assert break case catch class continue default do else enum extends final finally for if implements import instanceof interface native new package permits private protected public record return sealed static super switch synchronized this throw throws transient try var void volatile while yield boolean byte char double float int long short") with { LongQuotes = ["\"\"\""], Marks = "@" },
        Slashes("kotlin kt kts", "abstract as break by class companion const constructor continue data do else enum final finally for fun if import in init inline interface internal is lateinit object open override package private protected public return sealed super suspend this throw try typealias val var vararg when where while") with { LongQuotes = ["\"\"\""], Marks = "@" },
        Slashes("scala", "abstract case catch class def do else enum extends final finally for given if implicit import lazy match new object override package private protected return sealed super this throw trait try type using val var while with yield") with { LongQuotes = ["\"\"\""], Marks = "@" },
        Slashes("javascript js jsx mjs cjs", ScriptWords) with { LongQuotes = ["`"], Marks = "@" },
        Slashes("typescript ts tsx mts cts", ScriptWords + " abstract any as asserts boolean declare enum implements infer interface is keyof namespace never number object override private protected public readonly satisfies string symbol type unique unknown") with { LongQuotes = ["`"], Marks = "@" },
        Slashes("json jsonc json5 webmanifest", "") with { HasQuotedKeys = true },
        Slashes("go golang", "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var any bool byte error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr") with { LongQuotes = ["`"] },
        Slashes("rust rs", "as async await break const continue crate dyn else enum extern fn for if impl in let loop match mod move mut pub ref return self static struct super trait type unsafe use where while bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize") with { HasLifetimes = true, Marks = "#" },
        Slashes("c h", CWords) with { Marks = "#" },
        Slashes("cpp c++ cc cxx hpp", CWords + " catch class concept constexpr decltype delete explicit export final friend mutable namespace new noexcept operator override private protected public requires template this throw try typename using virtual") with { Marks = "#" },
        Slashes("swift", "actor as associatedtype async await break case catch class continue default defer deinit do else enum extension fallthrough fileprivate final for func guard if import in init inout internal is lazy let mutating open operator override private protocol public repeat rethrows return self static struct subscript super switch throw throws try typealias var weak where while") with { LongQuotes = ["\"\"\""], Marks = "@#" },
        Slashes("dart", ScriptWords + " abstract as assert covariant dynamic enum extension external factory final implements interface late library mixin on operator part required typedef bool double int String") with { LongQuotes = ["\"\"\"", "'''"], Marks = "@" },
        Slashes("php", "abstract and array as break callable case catch class clone const continue declare default do echo else elseif empty enum extends final finally fn for foreach function global if implements include instanceof interface isset match namespace new or print private protected public readonly require require_once return static switch throw trait try unset use var while yield bool float int string void") with { Sigils = "$", LineComments = ["//", "#"] },
        Slashes("groovy gradle", "as assert break case catch class continue def default do else enum extends final finally for if implements import in instanceof interface new package private protected public return static super switch this throw try void while") with { LongQuotes = ["\"\"\"", "'''"], Marks = "@", Sigils = "$" },
        Slashes("protobuf proto", "enum extend import map message oneof option optional package repeated required reserved returns rpc service stream syntax bool bytes double fixed32 fixed64 float int32 int64 string uint32 uint64"),
        Slashes("graphql gql", "directive enum extend fragment implements input interface mutation on query scalar schema subscription type union") with { LineComments = ["#"], LongQuotes = ["\"\"\""], Marks = "@", Sigils = "$" },
        Slashes("fsharp fs f#", "abstract and as async begin class default do done elif else end exception extern finally for fun function if in inherit inline interface internal lazy let match member module mutable namespace new not of open or override private public rec return static struct then try type use val when while with yield") with { BlockComments = [("(*", "*)")], LongQuotes = ["\"\"\""] },
        Hashes("python py py3 pycon", "and as assert async await break case class continue def del elif else except finally for from global if import in is lambda match nonlocal not or pass raise return self try while with yield") with { LongQuotes = ["\"\"\"", "'''"], Marks = "@" },
        Hashes("ruby rb", "alias and begin break case class def defined? do else elsif end ensure for if in include module next not or private protected public raise redo require require_relative rescue retry return self super then unless until when while yield attr_accessor attr_reader") with { Sigils = "@$:" },
        Hashes("perl pl", "and cmp do else elsif eq eval for foreach ge gt if last le local lt my ne next no not or our package redo require return sub unless until use while xor") with { Sigils = "$@%" },
        Hashes("r", "break else for function if in next repeat return while library require"),
        Hashes("elixir ex exs", "after alias and case catch cond def defimpl defmacro defmodule defp defprotocol defstruct do else end fn for if import in not or quote raise receive require rescue try unless unquote use when with") with { LongQuotes = ["\"\"\""], Sigils = ":@" },
        Hashes("julia jl", "abstract baremodule begin break catch const continue do else elseif end export finally for function global if import in let local macro module mutable primitive quote return struct try type using where while") with { LongQuotes = ["\"\"\""], Marks = "@" },
        Hashes("nix", "assert else if import in inherit let or rec then with") with { LongQuotes = ["''"], BlockComments = SlashStar },
        Hashes("hcl terraform tf", "data locals module moved output provider resource terraform variable for in if") with { LineComments = ["#", "//"], BlockComments = SlashStar },
        Hashes("makefile make mk", "define else endef endif export ifdef ifeq ifndef ifneq include override") with { Sigils = "$" },
        Hashes("cmake", "if elseif else endif foreach endforeach while endwhile function endfunction macro endmacro include set return") with { Sigils = "$", IgnoresCase = true },
        new(CodeShape.Words, "sql mysql postgresql postgres pgsql sqlite tsql plsql")
        {
            LineComments = ["--"], BlockComments = SlashStar, IgnoresCase = true,
            Keywords = CodeLanguage.Words("add all alter and as asc begin between by cascade case check column commit constraint create cross database default delete desc distinct drop else end exists foreign from full function grant group having if in index inner insert into is join key left like limit not null offset on or order outer primary procedure references returning right rollback select set table then trigger union unique update using values view when where with bigint boolean char date decimal integer int numeric real serial text timestamp varchar"),
        },
        new(CodeShape.Words, "lua")
        {
            LineComments = ["--"], BlockComments = [("--[[", "]]")],
            Keywords = CodeLanguage.Words("and break do else elseif end for function goto if in local not or repeat return then until while self"),
        },
        new(CodeShape.Words, "haskell hs elm")
        {
            LineComments = ["--"], BlockComments = [("{-", "-}")], Quotes = "\"",
            Keywords = CodeLanguage.Words("case class data default deriving do else forall if import in infix instance let module newtype of then type where exposing port"),
        },
        new(CodeShape.Words, "vb vbnet visualbasic vba")
        {
            LineComments = ["'"], Quotes = "\"", IgnoresCase = true,
            Keywords = CodeLanguage.Words("and as boolean byref byval case catch class const dim do each else elseif end enum exit false finally for friend function get if implements imports in inherits integer is loop me module mybase namespace new next not nothing of on option or overrides private property protected public return select set shared string structure sub then throw to true try until using when while with"),
        },
        new(CodeShape.Words, "latex tex") { LineComments = ["%"], Quotes = "", Marks = "\\" },
        new(CodeShape.Shell, "bash sh shell zsh fish ksh")
        {
            LineComments = ["#"], Sigils = "$",
            Keywords = CodeLanguage.Words("case do done elif else esac export fi for function if in local readonly return select set source then unset until while"),
        },
        new(CodeShape.Shell, "powershell ps1 pwsh ps")
        {
            LineComments = ["#"], BlockComments = [("<#", "#>")], Sigils = "$", IgnoresCase = true,
            Keywords = CodeLanguage.Words("begin break catch class continue do else elseif end exit finally for foreach function if in param process return switch throw trap try until using while"),
        },
        new(CodeShape.Shell, "batch bat cmd") { LineComments = ["::", "rem "], Sigils = "%", Quotes = "\"", IgnoresCase = true, Keywords = CodeLanguage.Words("call do echo else endlocal exit for goto if in not set setlocal") },
        new(CodeShape.Shell, "dockerfile docker containerfile")
        {
            LineComments = ["#"], Sigils = "$",
            Keywords = CodeLanguage.Words("ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR"),
        },
        new(CodeShape.Console, "console terminal shell-session shellsession sh-session"),
        new(CodeShape.Keys, "yaml yml") { LineComments = ["#"], Separators = ":" },
        new(CodeShape.Keys, "toml") { LineComments = ["#"], Separators = "=", LongQuotes = ["\"\"\"", "'''"] },
        new(CodeShape.Keys, "ini properties conf cfg dotenv env editorconfig gitconfig systemd desktop") { LineComments = ["#", ";"], Separators = "=:" },
        new(CodeShape.Keys, "http") { LineComments = [], Separators = ":" },
        new(CodeShape.Words, "nginx nginxconf caddy caddyfile apache htaccess") { LineComments = ["#"], Sigils = "$", Keywords = CodeLanguage.Words("events http location server upstream if listen server_name root proxy_pass return rewrite add_header try_files include index handle reverse_proxy file_server") },
        new(CodeShape.Markup, "html xml svg xhtml vue svelte astro razor cshtml aspx xaml csproj props targets plist rss handlebars hbs twig jinja jinja2 liquid njk erb ejs") { BlockComments = [("<!--", "-->")] },
        new(CodeShape.Styles, "css scss less sass") { LineComments = ["//"], BlockComments = SlashStar },
        new(CodeShape.Diff, "diff patch udiff"),
        new(CodeShape.Markdown, "markdown md mdx"),
    ];

    private static readonly FrozenDictionary<string, CodeLanguage> ByName =
        All.SelectMany(language => language.Names.Split(' ').Select(name => (name, language))).ToFrozenDictionary(entry => entry.name, entry => entry.language, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every name that a language may be written under, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Null where the language is not known, or none is written.</summary>
    public static CodeLanguage? Named(string name) => ByName.GetValueOrDefault(name);

    private static CodeLanguage Slashes(string names, string keywords) => new(CodeShape.Words, names) { LineComments = ["//"], BlockComments = SlashStar, Keywords = CodeLanguage.Words(keywords) };

    private static CodeLanguage Hashes(string names, string keywords) => new(CodeShape.Words, names) { LineComments = ["#"], Keywords = CodeLanguage.Words(keywords) };
}
