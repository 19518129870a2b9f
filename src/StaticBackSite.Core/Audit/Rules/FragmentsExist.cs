using StaticBackSite.Audit.Addresses;
using StaticBackSite.Diagnostics;
using StaticBackSite.Outputs;

namespace StaticBackSite.Audit.Rules;

/// <summary>What stands behind a # is the id of a part of that page.</summary>
internal static class FragmentsExist
{
    public static void Check(AuditedSite site, DiagnosticBag diagnostics)
    {
        var names = new Dictionary<OutputFile, NameIndex>();
        foreach (var reference in site.References)
        {
            if (reference.Target is not Target.Inside { Fragment.Length: > 0 } place || IsTop(place.Fragment) || (site.FileAt(place) ?? site.FileBehind(place)) is not { } file)
                continue;
            var anchors = site.AnchorsOf(file);
            var wanted = Uri.UnescapeDataString(place.Fragment);
            if (anchors is null || anchors.Contains(wanted) || anchors.Contains(place.Fragment))
                continue;
            if (!names.TryGetValue(file, out var near))
                names.Add(file, near = new NameIndex(anchors));
            diagnostics.Report(AuditCodes.DeadFragment, site.Locate(reference.From, reference.Written.Span), $"{file.Path} has nothing with the id `{wanted}`", Hint(wanted, near));
        }
    }

    /// <summary>The top of a page and a search for words (<c>#:~:text=</c>) need no id (HTML, “select the indicated part”).</summary>
    private static bool IsTop(string fragment) =>
        string.Equals(fragment, "top", StringComparison.OrdinalIgnoreCase) || fragment.StartsWith(":~:", StringComparison.Ordinal);

    private static string Hint(string wanted, NameIndex anchors) =>
        anchors.Nearest(wanted) is { } near ? $"did you mean `#{near}`?" : "use the id of a heading of that page, or take the `#…` away";
}
