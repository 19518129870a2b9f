namespace StaticBackSite.Commands;

/// <summary>What <c>new</c> can begin; the names are those of the command line, in lower case.</summary>
internal enum NewPageKind
{
    Article,
    Term,
}
