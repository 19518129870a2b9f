using StaticBackSite.Diagnostics;

namespace StaticBackSite.SearchIndex;

/// <summary>There can be no search index here and now; the message says why, in words for the person at the console.</summary>
internal sealed class SearchUnavailableException : Exception
{
    public SearchUnavailableException()
    {
    }

    public SearchUnavailableException(string message)
        : base(message)
    {
    }

    public SearchUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The finding to show.</summary>
    public BuildReport Report => ServingCodes.Report(ProgramCodes.SearchLeftOut, $"the full text is not searched: {Message.TrimEnd('.')}", "titles, names and headings are searched all the same; --no-search builds so without this warning");
}
