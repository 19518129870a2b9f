namespace StaticBackSite.Timing;

/// <summary>Statiq's four phases; PostProcess begins when Process has ended for every pipeline.</summary>
public enum Phase
{
    Input,
    Process,
    PostProcess,
    Output,
}
