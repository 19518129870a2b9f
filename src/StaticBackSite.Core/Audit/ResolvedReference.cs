using StaticBackSite.Audit.Addresses;
using StaticBackSite.Audit.Pages;
using StaticBackSite.Outputs;

namespace StaticBackSite.Audit;

/// <summary>A reference together with the file that holds it and the place that it leads to.</summary>
internal sealed record ResolvedReference(OutputFile From, Reference Written, Target Target);
