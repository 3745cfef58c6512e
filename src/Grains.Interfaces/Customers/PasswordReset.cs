using OrderGrains.Orders;

namespace OrderGrains.Customers;

/// <summary>A customer's way to another password, good once and for <see cref="CustomerRules.ResetTime"/>.</summary>
[GenerateSerializer, Immutable, Alias("og.passwordReset")]
public sealed record PasswordReset
{
    [Id(0)] public required string Id { get; init; }

    /// <summary>The customer's email that it was asked for by.</summary>
    [Id(1)] public required string Email { get; init; }

    /// <summary>The hash of what has to be shown.</summary>
    [Id(2)] public required PasswordHash Token { get; init; }

    [Id(3)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was used; null before.</summary>
    [Id(4)] public DateTimeOffset? ResetAt { get; init; }

    /// <summary>Whether it can still be used.</summary>
    public bool IsOpen(DateTimeOffset now) => ResetAt is null && now < CreatedAt + CustomerRules.ResetTime;

    /// <summary>Id and time alone: people are kept out of logs.</summary>
    public override string ToString() => $"{Id} of {CreatedAt:O}";
}
