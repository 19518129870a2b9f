using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace StaticBackSite.Theme;

/// <summary>
/// What the renderer asks its surroundings for. One service is not worth a container, whose start costs as much as
/// rendering thirty pages.
/// </summary>
internal sealed class ThemeServices : IServiceProvider
{
    // Pages are UTF-8, so letters beyond ASCII stay letters; the default encoder writes each as a number.
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static readonly ThemeServices Instance = new();

    private static readonly PlainActivator Activator = new();

    public object? GetService(Type serviceType) =>
        serviceType == typeof(HtmlEncoder) ? Encoder : serviceType == typeof(IComponentActivator) ? Activator : null;

    /// <summary>
    /// Calls the constructor of a component. The activator of the library compiles an expression for every kind of component
    /// first, in case the constructor asks for services; ours ask for none, and that compiling was an eighth of a build.
    /// </summary>
    private sealed class PlainActivator : IComponentActivator
    {
        public IComponent CreateInstance([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type componentType) =>
            (IComponent)System.Activator.CreateInstance(componentType)!;
    }
}
