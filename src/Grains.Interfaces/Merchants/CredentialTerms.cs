using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>What a credential may do and for how long. Without anything said it may read, and at no door.</summary>
[GenerateSerializer, Immutable, Alias("og.credentialTerms")]
public sealed record CredentialTerms
{
    /// <summary>Where a storefront's is let in at all; see <see cref="RoleRights"/>.</summary>
    [Id(0)] public CallerRole Role { get; init; }

    [Id(1)] public ValueList<Door> Doors { get; init; }

    /// <summary>At each of these doors.</summary>
    [Id(2)] public DoorRights Rights { get; init; } = DoorRights.Read;

    /// <summary>The markets it serves, by number; null means all.</summary>
    [Id(3)] public ValueList<int>? Markets { get; init; }

    /// <summary>Requests per minute; null means no limit.</summary>
    [Id(4)] public int? RequestsPerMinute { get; init; }

    /// <summary>From when on it is not let in any more; null means never.</summary>
    [Id(5)] public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether it is kept out for now.</summary>
    [Id(6)] public bool Disabled { get; init; }

    /// <summary>All there is, at every door.</summary>
    public static CredentialTerms Everything { get; } = new() { Doors = [.. Enum.GetValues<Door>()], Rights = DoorRights.All };
}
