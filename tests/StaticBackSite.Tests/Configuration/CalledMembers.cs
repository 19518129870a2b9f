using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StaticBackSite.Tests.Configuration;

/// <summary>The methods and properties that the code of an assembly calls, as <c>Type.Member</c> without namespaces.</summary>
internal static class CalledMembers
{
    private const byte Call = 0x28;
    private const byte CallVirtual = 0x6F;

    public static IEnumerable<string> In(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var called = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => method.RelativeVirtualAddress != 0))
        {
            // Five bytes that look like a call and are none name a member by chance, which is rare enough not to matter.
            var code = file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes() ?? [];
            for (var i = 0; i + 4 < code.Length; i++)
            {
                if (code[i] is Call or CallVirtual && NameOf(BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(i + 1)), metadata) is { } name)
                    called.Add(name);
            }
        }
        return called;
    }

    private static string? NameOf(int token, MetadataReader metadata)
    {
        var row = token & 0xFFFFFF;
        var (type, member) = (token >> 24) switch
        {
            0x06 when row > 0 && row <= metadata.MethodDefinitions.Count => Defined(metadata.GetMethodDefinition(System.Reflection.Metadata.Ecma335.MetadataTokens.MethodDefinitionHandle(row)), metadata),
            0x0A when row > 0 && row <= metadata.MemberReferences.Count => Referred(metadata.GetMemberReference(System.Reflection.Metadata.Ecma335.MetadataTokens.MemberReferenceHandle(row)), metadata),
            _ => default,
        };
        return type is null ? null : $"{type}.{(member!.StartsWith("get_", StringComparison.Ordinal) ? member[4..] : member)}";
    }

    private static (string?, string?) Defined(MethodDefinition method, MetadataReader metadata) =>
        (metadata.GetString(metadata.GetTypeDefinition(method.GetDeclaringType()).Name), metadata.GetString(method.Name));

    private static (string?, string?) Referred(MemberReference member, MetadataReader metadata) =>
        member.Parent.Kind == HandleKind.TypeReference
            ? (metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name), metadata.GetString(member.Name))
            : default;
}
