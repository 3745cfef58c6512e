namespace OrderGrains.Orders;

/// <summary>Whose order it is, as far as the order itself must know.</summary>
[GenerateSerializer, Immutable, Alias("og.customerRef")]
public sealed record CustomerRef : StoredRecord
{
    /// <summary>Null for a customer known by name and email only.</summary>
    [Id(0), Personal(LeavesNothing = true)] public string? Id { get; init; }

    [Id(1), Personal] public string? Email { get; init; }
    [Id(2), Personal] public string? Name { get; init; }

    /// <summary>True once the customer has a password.</summary>
    [Id(3)] public bool Registered { get; init; }

    /// <summary>True for the contact of an account, who orders for it (Elastic Path <c>contact</c>).</summary>
    [Id(160)] public bool Contact { get; init; }

    /// <summary>True where the customer was logged in when the order became theirs.</summary>
    [Id(180)] public bool SignedIn { get; init; }

    /// <summary>True where the customer got a password with this order.</summary>
    [Id(181)] public bool SignedUp { get; init; }
}
