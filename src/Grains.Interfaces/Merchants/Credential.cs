using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>Who may call, and as whom. An API key exists only as the hash in its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("og.credential")]
public sealed record Credential
{
    /// <summary>The name the history shows, e.g. <c>demo-client</c>; never the key itself.</summary>
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required string Merchant { get; init; }
    [Id(2)] public CallerRole Role { get; init; }

    /// <summary>
    /// The client secret's hash: of <see cref="DrawnSecret"/>, or by ASP.NET Core Identity's hasher where a person chose the secret. Null
    /// for an API key.
    /// </summary>
    [Id(3)] public PasswordHash? SecretHash { get; init; }

    /// <summary>The markets the credential serves, by number; null means all.</summary>
    [Id(4)] public ValueList<int>? Markets { get; init; }

    /// <summary>Requests per minute; null means no limit.</summary>
    [Id(5)] public int? RequestsPerMinute { get; init; }
}
