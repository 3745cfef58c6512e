using OrderGrains.Orders;
using OrderGrains.Values;

namespace OrderGrains.Customers;

/// <summary>A customer as others may see it: the password stays inside its grain.</summary>
[GenerateSerializer, Immutable, Alias("og.customer")]
public sealed record Customer
{
    [Id(0)] public required CustomerProfile Profile { get; init; }

    /// <summary>True once a password is set.</summary>
    [Id(1)] public bool Registered { get; init; }

    [Id(2)] public ValueList<Address> AddressBook { get; init; }
    [Id(3)] public ValueList<WalletEntry> Wallet { get; init; }

    /// <summary>The order whose guest the customer was at first; null for one who was there before any order.</summary>
    [Id(180)] public OrderKey? MadeBy { get; init; }

    [Id(230)] public CustomerMarks Marks { get; init; } = CustomerMarks.None;

    /// <summary>Emails that the customer had before, which stay theirs.</summary>
    [Id(181)] public ValueList<string> FormerEmails { get; init; }

    /// <summary>Null for one who was there before such times were kept.</summary>
    [Id(220)] public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When anything of the customer last changed; null as above.</summary>
    [Id(221)] public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Of addresses that came before such notes were kept, and of those that orders have saved, there are none.</summary>
    [Id(250)] public ValueList<BookNote> BookNotes { get; init; }

    /// <summary>Null where nobody has asked for it.</summary>
    [Id(260)] public ErasureStatus? Erasure { get; init; }
}
