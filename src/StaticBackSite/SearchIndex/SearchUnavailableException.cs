namespace StaticBackSite.SearchIndex;

/// <summary>There can be no search index here and now; the message says why, in words for the person at the console.</summary>
public sealed class SearchUnavailableException : Exception
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
}
