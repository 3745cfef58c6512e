using OrderGrains.Merchants;

namespace OrderGrains.Demo;

/// <summary>The demonstration's credentials as they are stored, for who looks without a grain.</summary>
public static class KnownCredentials
{
    /// <summary>The name under which a credential's state is stored.</summary>
    public const string State = CredentialState.Name;

    /// <summary>The keys of their grains.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        [.. DemoCredentials.All.Select(known => GrainKeys.Credential(known.Credential.Id))];
}
