using System.Collections.Frozen;
using StaticBackSite.Text;

namespace StaticBackSite.Health.UnexplainedWords;

/// <summary>
/// Knows a medical word when it sees one: by the Greek and Latin endings and beginnings that doctors use, and by a list
/// of others that readers of patient information most often ask about. Everyday words with such an ending are excepted.
/// </summary>
public static class MedicalWords
{
    private static readonly string[] Endings = ["ITIS", "OSIS", "OPATHY", "ECTOMY", "OTOMY", "OPLASTY", "OSCOPY", "ALGIA", "OMALACIA", "OLYSIS", "OLISTHESIS", "STENOSIS", "PHYTE", "PHYTES", "OEDEMA", "TROPHY"];

    private static readonly string[] Beginnings = ["SPONDYL", "ZYGAPOPH", "ARTHR", "OSTEO", "MYELO", "NEURO", "RADICUL", "CHONDR", "LAMIN", "KYPHO", "LORDO", "SCOLIO"];

    private static readonly FrozenSet<string> Everyday = new[]
    {
        "DIAGNOSIS", "PROGNOSIS", "TROPHY", "NEUROLOGICAL", "NEUROLOGIST", "OSTEOPATH", "OSTEOPATHS", "LAMINATED", "LAMINATE", "ARTHRITIS",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Listed = new[]
    {
        "ANALGESIC", "ANALGESICS", "ANTALGIC", "BURSA", "BURSAE", "COCCYX", "COMORBIDITY", "CONTRAINDICATED", "CONTRAINDICATION", "CREPITUS", "DERMATOME", "FLEXION",
        "HYPOALGESIA", "IDIOPATHIC", "INTERVERTEBRAL", "ISCHAEMIA", "LESION", "LESIONS", "LUMBAR", "LUMBOSACRAL", "MENISCUS", "MENISCI", "MYOFASCIAL",
        "NOCICEPTION", "PARAESTHESIA", "PARASPINAL", "PATHOLOGY", "PERIARTICULAR", "PROLAPSE", "PROPRIOCEPTION", "SACRUM", "SUBLUXATION", "SUBLUXATIONS", "SYNOVIUM",
        "THORACIC", "TRIBONUCLEATION", "VISCERAL",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EverydaySpans = Everyday.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ListedSpans = Listed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="folded">A word in upper case, as <see cref="WordFolding"/> makes it.</param>
    public static bool Contains(ReadOnlySpan<char> folded) =>
        folded.Length >= 5 && (HasEnding(folded) || HasBeginning(folded) || ListedSpans.Contains(folded)) && !EverydaySpans.Contains(folded);

    private static bool HasEnding(ReadOnlySpan<char> folded)
    {
        foreach (var ending in Endings)
        {
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending))
                return true;
        }
        return false;
    }

    private static bool HasBeginning(ReadOnlySpan<char> folded)
    {
        foreach (var beginning in Beginnings)
        {
            if (folded.Length > beginning.Length && folded.StartsWith(beginning))
                return true;
        }
        return false;
    }
}
